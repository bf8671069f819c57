package org.planrunde.procedure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that hang on a procedure: phases, categories, types. */
@Repository
class ProcedureParts {
  private final JdbcClient jdbc;

  ProcedureParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Phase> phases(ProcedureId procedure) {
    return jdbc.sql("select * from phase where procedure_id = ? order by position")
        .param(procedure.value())
        .query((rs, n) ->
            new Phase(
                rs.getString("name"),
                rs.getObject("starts", OffsetDateTime.class).toInstant(),
                instant(rs.getObject("ends", OffsetDateTime.class)),
                rs.getBoolean("contributions"),
                rs.getBoolean("comments"),
                rs.getBoolean("votes")))
        .list();
  }

  List<Category> categories(ProcedureId procedure) {
    return jdbc.sql("select * from category where procedure_id = ? order by position")
        .param(procedure.value())
        .query((rs, n) ->
            new Category(
                rs.getString("key"),
                rs.getString("label"),
                rs.getString("shape"),
                rs.getString("icon")))
        .list();
  }

  List<ContributionType> types(ProcedureId procedure) {
    return jdbc.sql("select * from contribution_type where procedure_id = ? order by position")
        .param(procedure.value())
        .query((rs, n) -> new ContributionType(rs.getString("key"), rs.getString("label")))
        .list();
  }

  void replace(Procedure p) {
    for (var table : List.of("phase", "category", "contribution_type")) {
      jdbc.sql("delete from " + table + " where procedure_id = ?").param(p.id().value()).update();
    }
    for (int i = 0; i < p.phases().size(); i++) {
      insert(p, i, p.phases().get(i));
    }
    for (int i = 0; i < p.categories().size(); i++) {
      insert(p, i, p.categories().get(i));
    }
    for (int i = 0; i < p.types().size(); i++) {
      insert(p, i, p.types().get(i));
    }
  }

  private void insert(Procedure p, int position, Phase phase) {
    jdbc.sql(
            """
            insert into phase
              (id, municipality_id, procedure_id, position, name, starts, ends, contributions,
              comments, votes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(p.municipality().value())
        .param(p.id().value())
        .param(position)
        .param(phase.name())
        .param(ProcedureStore.utc(phase.starts()))
        .param(ProcedureStore.utc(phase.ends()))
        .param(phase.contributions())
        .param(phase.comments())
        .param(phase.votes())
        .update();
  }

  private void insert(Procedure p, int position, Category c) {
    jdbc.sql(
            """
            insert into category (municipality_id, procedure_id, key, position, label, shape, icon)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            p.municipality().value(),
            p.id().value(),
            c.key(),
            position,
            c.label(),
            c.shape(),
            c.icon())
        .update();
  }

  private void insert(Procedure p, int position, ContributionType t) {
    jdbc.sql(
            """
            insert into contribution_type (municipality_id, procedure_id, key, position, label)
            values (?, ?, ?, ?, ?)
            """)
        .params(p.municipality().value(), p.id().value(), t.key(), position, t.label())
        .update();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
