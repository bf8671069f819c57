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
            select t.id, t.name, (select count(*) from workshop_card c
                join public_contribution p on p.id = c.contribution_id
              where c.theme_id = t.id and c.approved is not null and not c.hidden)::int as cards
            from workshop_theme t where t.workshop_id = ? order by t.created, t.id
            """)
        .param(workshop.value())
        .query((rs, n) ->
            new Theme(
                new ThemeId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getInt("cards")))
        .list();
  }

  void insert(ThemeId id, Workshop workshop, String name) {
    jdbc.sql(
            """
            insert into workshop_theme (id, workshop_id, municipality_id, name)
            values (?, ?, ?, ?)
            """)
        .params(id.value(), workshop.id().value(), workshop.municipality().value(), name)
        .update();
  }

  void rename(ThemeId id, String name) {
    jdbc.sql("update workshop_theme set name = ? where id = ?").params(name, id.value()).update();
  }

  void merge(ThemeId from, ThemeId into) {
    jdbc.sql("update workshop_card set theme_id = ? where theme_id = ?")
        .params(into.value(), from.value())
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
