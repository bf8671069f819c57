package org.planrunde.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the workshops themselves, with their tables. */
@Repository
class WorkshopStore {
  private final JdbcClient jdbc;
  private final RoundStore rounds;

  WorkshopStore(JdbcClient jdbc, RoundStore rounds) {
    this.jdbc = jdbc;
    this.rounds = rounds;
  }

  void insert(WorkshopId id, Procedure procedure, WorkshopPlan plan) {
    jdbc.sql(
            """
            insert into workshop (id, municipality_id, procedure_id, title, place, starts, ends,
              code, wall_key, state, approval, video_link, seats, appointment_id, act)
            values (:id, :municipality, :procedure, :title, :place, :starts, :ends, :code, :wall,
              'PLANNED', :approval, :link, :seats, :appointment, 'PLAN')
            """)
        .param("id", id.value())
        .param("municipality", procedure.municipality().value())
        .param("procedure", procedure.id().value())
        .param("title", plan.title())
        .param("place", plan.place())
        .param("starts", utc(plan.starts()))
        .param("ends", utc(plan.ends()))
        .param("code", freeCode())
        .param("wall", BrowserToken.random().toString())
        .param("approval", plan.approval().name())
        .param("link", plan.videoLink())
        .param("seats", plan.seats())
        .param("appointment", plan.announced() ? id.value() : null)
        .update();
    setTables(id, procedure.municipality(), plan.tables());
  }

  /** Chance alone makes two alike once in 191 million; the index refuses the rest. */
  private String freeCode() {
    var code = JoinCodes.random();
    return findByCode(code).isPresent() ? freeCode() : code;
  }

  void update(WorkshopId id, WorkshopPlan plan) {
    jdbc.sql(
            """
            update workshop set title = :title, place = :place, starts = :starts, ends = :ends,
              approval = :approval, video_link = :link, seats = :seats,
              appointment_id = :appointment
            where id = :id
            """)
        .param("title", plan.title())
        .param("place", plan.place())
        .param("starts", utc(plan.starts()))
        .param("ends", utc(plan.ends()))
        .param("approval", plan.approval().name())
        .param("link", plan.videoLink())
        .param("seats", plan.seats())
        .param("appointment", plan.announced() ? id.value() : null)
        .param("id", id.value())
        .update();
    setTables(id, get(id).municipality(), plan.tables());
  }

  private void setTables(WorkshopId id, MunicipalityId municipality, List<GroupTable> tables) {
    jdbc.sql("delete from workshop_table where workshop_id = ?").param(id.value()).update();
    for (int i = 0; i < tables.size(); i++) {
      jdbc.sql(
              """
              insert into workshop_table (workshop_id, municipality_id, position, name, trusted)
              values (?, ?, ?, ?, ?)
              """)
          .params(
              id.value(), municipality.value(), i, tables.get(i).name(), tables.get(i).trusted())
          .update();
    }
  }

  void remove(WorkshopId id) {
    jdbc.sql("delete from workshop where id = ?").param(id.value()).update();
  }

  /** False if another change came first; else nobody else changes it until the transaction ends. */
  boolean touch(WorkshopId id, int seen, Act act) {
    return jdbc.sql(
                "update workshop set version = version + 1, act = ? where id = ? and version = ?")
            .params(act.name(), id.value(), seen)
            .update()
        == 1;
  }

  void start(WorkshopId id) {
    jdbc.sql("update workshop set state = 'RUNNING' where id = ?").param(id.value()).update();
  }

  void close(WorkshopId id) {
    jdbc.sql("update workshop set state = 'CLOSED', closed = now() where id = ?")
        .param(id.value())
        .update();
  }

  void show(WorkshopId id, Wall wall) {
    var spotlight = wall.spotlight();
    jdbc.sql(
            """
            update workshop set wall_view = :view, wall_still = :still, spotlight = :spotlight,
              lead = :lead where id = :id
            """)
        .param("view", wall.view().name())
        .param("still", wall.still())
        .param("spotlight", spotlight == null ? null : spotlight.value())
        .param("lead", wall.lead())
        .param("id", id.value())
        .update();
  }

  void setSorting(WorkshopId id, boolean sorting) {
    jdbc.sql("update workshop set sorting = ? where id = ?").params(sorting, id.value()).update();
  }

  void renewWall(WorkshopId id) {
    jdbc.sql("update workshop set wall_key = ? where id = ?")
        .params(BrowserToken.random().toString(), id.value())
        .update();
  }

  Workshop get(WorkshopId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no workshop " + id));
  }

  Optional<Workshop> find(WorkshopId id) {
    return jdbc.sql("select * from workshop where id = ?")
        .param(id.value())
        .query((rs, n) -> workshop(rs))
        .optional();
  }

  ProcedureId procedureOf(WorkshopId id) {
    return jdbc.sql("select procedure_id from workshop where id = ?")
        .param(id.value())
        .query((rs, n) -> new ProcedureId(rs.getObject("procedure_id", UUID.class)))
        .single();
  }

  List<Workshop> list(Collection<ProcedureId> procedures) {
    if (procedures.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select * from workshop where procedure_id in (:ids) order by starts desc, id")
        .param("ids", procedures.stream().map(ProcedureId::value).toList())
        .query((rs, n) -> workshop(rs))
        .list();
  }

  /** The one that is not closed and has this code. */
  Optional<WorkshopId> findByCode(String code) {
    return jdbc.sql("select id from workshop where code = ? and state <> 'CLOSED'")
        .param(code)
        .query((rs, n) -> new WorkshopId(rs.getObject("id", UUID.class)))
        .optional();
  }

  /** The one that had this code last. */
  Optional<WorkshopId> findByAnyCode(String code) {
    return jdbc.sql(
            "select id from workshop where code = ? order by closed desc nulls first limit 1")
        .param(code)
        .query((rs, n) -> new WorkshopId(rs.getObject("id", UUID.class)))
        .optional();
  }

  Optional<WorkshopId> findByWall(String key) {
    return jdbc.sql("select id from workshop where wall_key = ?")
        .param(key)
        .query((rs, n) -> new WorkshopId(rs.getObject("id", UUID.class)))
        .optional();
  }

  private List<GroupTable> tables(WorkshopId id) {
    return jdbc.sql(
            "select name, trusted from workshop_table where workshop_id = ? order by position")
        .param(id.value())
        .query((rs, n) -> new GroupTable(rs.getString("name"), rs.getBoolean("trusted")))
        .list();
  }

  private Workshop workshop(ResultSet rs) throws SQLException {
    var id = new WorkshopId(rs.getObject("id", UUID.class));
    var begun = rounds.list(id);
    var spotlight = rs.getObject("spotlight", UUID.class);
    var plan =
        new WorkshopPlan(
            rs.getString("title"),
            rs.getString("place"),
            instant(rs, "starts"),
            instant(rs, "ends"),
            Approval.valueOf(rs.getString("approval")),
            rs.getString("video_link"),
            rs.getInt("seats"),
            rs.getObject("appointment_id") != null,
            tables(id),
            begun.stream().map(Round::plan).toList());
    return new Workshop(
        id,
        new MunicipalityId(rs.getObject("municipality_id", UUID.class)),
        new ProcedureId(rs.getObject("procedure_id", UUID.class)),
        plan,
        rs.getString("code"),
        rs.getString("wall_key"),
        WorkshopState.valueOf(rs.getString("state")),
        new Wall(
            WallView.valueOf(rs.getString("wall_view")),
            rs.getBoolean("wall_still"),
            spotlight == null ? null : new ContributionId(spotlight),
            rs.getString("lead")),
        begun,
        rs.getBoolean("sorting"),
        rs.getInt("version"),
        Act.valueOf(rs.getString("act")));
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
