package org.planrunde.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.kernel.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what makes a contribution a card; the words are the contribution's own. */
@Repository
class CardStore {
  private static final String SELECT =
      """
      select c.contribution_id, c.round_id, c.table_position, c.home, c.approved, c.hidden,
        c.theme_id, c.placed, c.created
      from workshop_card c
      """;

  private final JdbcClient jdbc;
  private final Contributions contributions;

  CardStore(JdbcClient jdbc, Contributions contributions) {
    this.jdbc = jdbc;
    this.contributions = contributions;
  }

  private record Row(
      ContributionId id,
      RoundId round,
      @Nullable Integer table,
      boolean home,
      boolean approved,
      boolean hidden,
      @Nullable ThemeId theme,
      boolean placed,
      Instant created) {}

  void insert(
      ContributionId id,
      Workshop workshop,
      RoundId round,
      @Nullable Integer table,
      boolean home,
      boolean approved) {
    jdbc.sql(
            """
            insert into workshop_card (contribution_id, workshop_id, municipality_id, round_id,
              table_position, home, approved)
            values (:id, :workshop, :town, :round, :table, :home, case when :approved then now() end)
            """)
        .param("id", id.value())
        .param("workshop", workshop.id().value())
        .param("town", workshop.municipality().value())
        .param("round", round.value())
        .param("table", table, java.sql.Types.INTEGER)
        .param("home", home)
        .param("approved", approved)
        .update();
  }

  /** All of them, the latest first. */
  List<Card> list(WorkshopId workshop) {
    return cards(
        jdbc.sql(SELECT + " where c.workshop_id = ? order by c.created desc, c.contribution_id")
            .param(workshop.value())
            .query((rs, n) -> row(rs))
            .list());
  }

  /** Those that everybody may see: let onto the wall here, and public; the latest first. */
  List<Card> listShown(WorkshopId workshop, int most) {
    return cards(
        jdbc.sql(
                SELECT
                    + """
                     join public_contribution p on p.id = c.contribution_id
                    where c.workshop_id = ? and c.approved is not null and not c.hidden
                    order by c.approved desc, c.contribution_id limit ?
                    """)
            .params(workshop.value(), most)
            .query((rs, n) -> row(rs))
            .list());
  }

  int count(WorkshopId workshop) {
    return jdbc.sql("select count(*)::int as n from workshop_card where workshop_id = ?")
        .param(workshop.value())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  int countShown(WorkshopId workshop) {
    return jdbc.sql(
            """
            select count(*)::int as n from workshop_card c
              join public_contribution p on p.id = c.contribution_id
            where c.workshop_id = ? and c.approved is not null and not c.hidden
            """)
        .param(workshop.value())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  /** False if everybody still may not see it. */
  boolean approve(ContributionId id) {
    jdbc.sql(
            """
            update workshop_card set hidden = false, approved = coalesce(approved, now())
            where contribution_id = ?
            """)
        .param(id.value())
        .update();
    return contributions.findPublic(id).isPresent();
  }

  void hide(ContributionId id) {
    jdbc.sql("update workshop_card set hidden = true where contribution_id = ?")
        .param(id.value())
        .update();
  }

  /** A person's decision; false if it is not where it was seen. */
  boolean move(ContributionId id, @Nullable ThemeId seen, @Nullable ThemeId theme) {
    return jdbc.sql(
                """
                update workshop_card set theme_id = cast(:theme as uuid), placed = true
                where contribution_id = :id and theme_id is not distinct from cast(:seen as uuid)
                """)
            .param("theme", theme == null ? null : theme.value())
            .param("seen", seen == null ? null : seen.value())
            .param("id", id.value())
            .update()
        == 1;
  }

  /** The machine's proposal; nothing happens if a person has decided, or the theme is gone. */
  void propose(ContributionId id, @Nullable ThemeId seen, ThemeId theme) {
    jdbc.sql(
            """
            update workshop_card set theme_id = :theme
            where contribution_id = :id and not placed
              and theme_id is not distinct from cast(:seen as uuid)
              and exists (select 1 from workshop_theme t where t.id = :theme)
            """)
        .param("theme", theme.value())
        .param("seen", seen == null ? null : seen.value())
        .param("id", id.value())
        .update();
  }

  Optional<WorkshopId> workshopOf(ContributionId id) {
    return jdbc.sql("select workshop_id from workshop_card where contribution_id = ?")
        .param(id.value())
        .query((rs, n) -> new WorkshopId(rs.getObject("workshop_id", UUID.class)))
        .optional();
  }

  private List<Card> cards(List<Row> rows) {
    Map<ContributionId, Contribution> said = new HashMap<>();
    contributions
        .listForStaff(rows.stream().map(Row::id).toList())
        .forEach(c -> said.put(c.id(), c));
    return rows.stream()
        .flatMap(row -> Stream.ofNullable(said.get(row.id())).map(words -> card(row, words)))
        .toList();
  }

  private static Card card(Row row, Contribution said) {
    return new Card(
        row.id(),
        row.round(),
        said.code(),
        said.title(),
        said.text(),
        said.category(),
        said.place(),
        said.channel(),
        row.table(),
        row.home(),
        state(row, said.state()),
        row.theme(),
        row.placed(),
        row.created());
  }

  private static CardState state(Row row, PublicationState state) {
    if (state == PublicationState.WITHDRAWN || state == PublicationState.WITHHELD) {
      return CardState.GONE;
    }
    if (row.hidden()) {
      return CardState.HIDDEN;
    }
    return row.approved() && state == PublicationState.PUBLISHED
        ? CardState.SHOWN
        : CardState.WAITING;
  }

  private static Row row(ResultSet rs) throws SQLException {
    var theme = rs.getObject("theme_id", UUID.class);
    return new Row(
        new ContributionId(rs.getObject("contribution_id", UUID.class)),
        new RoundId(rs.getObject("round_id", UUID.class)),
        rs.getObject("table_position", Integer.class),
        rs.getBoolean("home"),
        rs.getObject("approved") != null,
        rs.getBoolean("hidden"),
        theme == null ? null : new ThemeId(theme),
        rs.getBoolean("placed"),
        rs.getObject("created", OffsetDateTime.class).toInstant());
  }
}
