package org.planrunde.workshop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the themes of workshops. */
@Repository
class ThemeStore {
  private final JdbcClient jdbc;

  ThemeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** With how many cards of each everybody may see. */
  List<Theme> list(WorkshopId workshop) {
    return jdbc.sql(
            """
            select t.id, t.name, t.named, (select count(*) from workshop_card c
                join public_contribution p on p.id = c.contribution_id
              where c.theme_id = t.id and c.approved is not null and not c.hidden)::int as cards
            from workshop_theme t where t.workshop_id = ? order by t.created, t.id
            """)
        .param(workshop.value())
        .query((rs, n) ->
            new Theme(
                new ThemeId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getInt("cards"),
                rs.getBoolean("named")))
        .list();
  }

  /** A theme of a person, or a proposal of the machine. */
  void insert(ThemeId id, Workshop workshop, String name, boolean named) {
    jdbc.sql(
            """
            insert into workshop_theme (id, workshop_id, municipality_id, name, named)
            values (?, ?, ?, ?, ?)
            """)
        .params(id.value(), workshop.id().value(), workshop.municipality().value(), name, named)
        .update();
  }

  /** A person's name. */
  void rename(ThemeId id, String name) {
    jdbc.sql("update workshop_theme set name = ?, named = true where id = ?")
        .params(name, id.value())
        .update();
  }

  /** The machine's name; one that a person gave stays. */
  void propose(ThemeId id, String name) {
    jdbc.sql("update workshop_theme set name = ? where id = ? and not named")
        .params(name, id.value())
        .update();
  }

  /** Takes a theme of the machine away in which nobody put a card; true if it was there. */
  boolean removeEmpty(ThemeId id) {
    return jdbc.sql(
                """
                delete from workshop_theme t where t.id = ? and not t.named
                  and not exists (
                    select 1 from workshop_card c where c.theme_id = t.id and c.placed)
                """)
            .param(id.value())
            .update()
        == 1;
  }

  /** A person says that all these cards belong together. */
  void merge(ThemeId from, ThemeId into) {
    jdbc.sql("update workshop_card set theme_id = ?, placed = true where theme_id in (?, ?)")
        .params(into.value(), from.value(), into.value())
        .update();
    remove(from);
  }

  void remove(ThemeId id) {
    jdbc.sql("delete from workshop_theme where id = ?").param(id.value()).update();
  }

  Optional<WorkshopId> workshopOf(ThemeId id) {
    return jdbc.sql("select workshop_id from workshop_theme where id = ?")
        .param(id.value())
        .query((rs, n) -> new WorkshopId(rs.getObject("workshop_id", UUID.class)))
        .optional();
  }
}
