package org.planrunde.citymodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.citymodel.design.DesignFacts;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the designs of procedures. */
@Repository
class DesignStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  DesignStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Design> list(ProcedureId procedure) {
    return jdbc.sql("select * from design where procedure_id = ? order by created, id")
        .param(procedure.value())
        .query((rs, n) -> row(rs))
        .list();
  }

  Optional<Design> find(DesignId id) {
    return jdbc.sql("select * from design where id = ?")
        .param(id.value())
        .query((rs, n) -> row(rs))
        .optional();
  }

  Optional<UUID> findBlob(DesignId id) {
    return jdbc.sql("select blob_id from design where id = ?")
        .param(id.value())
        .query((rs, n) -> rs.getObject("blob_id", UUID.class))
        .optional();
  }

  void insert(Design design, UUID blob) {
    jdbc.sql(
            """
            insert into design (id, municipality_id, procedure_id, variant, title, summary,
              file_name, size, blob_id, facts, longitude, latitude, above, heading, scale, clears,
              shown)
            values (:id, :municipality, :procedure, :variant, :title, :summary, :file, :size, :blob,
              cast(:facts as jsonb), :longitude, :latitude, :above, :heading, :scale, :clears, false)
            """)
        .param("id", design.id().value())
        .param("municipality", design.municipality().value())
        .param("procedure", design.procedure().value())
        .param("variant", design.words().variant())
        .param("title", design.words().title())
        .param("summary", design.words().summary())
        .param("file", design.fileName())
        .param("size", design.size())
        .param("blob", blob)
        .param("facts", JSON.writeValueAsString(design.facts()))
        .param("longitude", design.placement().longitude())
        .param("latitude", design.placement().latitude())
        .param("above", design.placement().above())
        .param("heading", design.placement().heading())
        .param("scale", design.placement().scale())
        .param("clears", design.placement().clears())
        .update();
  }

  void describe(DesignId id, DesignWords words) {
    jdbc.sql("update design set variant = ?, title = ?, summary = ? where id = ?")
        .params(words.variant(), words.title(), words.summary(), id.value())
        .update();
  }

  void place(DesignId id, Placement placement) {
    jdbc.sql(
            """
            update design set longitude = ?, latitude = ?, above = ?, heading = ?, scale = ?,
              clears = ? where id = ?
            """)
        .params(
            placement.longitude(),
            placement.latitude(),
            placement.above(),
            placement.heading(),
            placement.scale(),
            placement.clears(),
            id.value())
        .update();
  }

  void show(DesignId id, boolean shown) {
    jdbc.sql("update design set shown = ? where id = ?").params(shown, id.value()).update();
  }

  /** Gives the blob that nobody names any more. */
  Optional<UUID> delete(DesignId id) {
    return jdbc.sql("delete from design where id = ? returning blob_id")
        .param(id.value())
        .query((rs, n) -> rs.getObject("blob_id", UUID.class))
        .optional();
  }

  private static Design row(ResultSet rs) throws SQLException {
    return new Design(
        new DesignId(rs.getObject("id", UUID.class)),
        new MunicipalityId(rs.getObject("municipality_id", UUID.class)),
        new ProcedureId(rs.getObject("procedure_id", UUID.class)),
        new DesignWords(rs.getString("variant"), rs.getString("title"), rs.getString("summary")),
        rs.getString("file_name"),
        rs.getLong("size"),
        JSON.readValue(rs.getString("facts"), DesignFacts.class),
        new Placement(
            rs.getDouble("longitude"),
            rs.getDouble("latitude"),
            rs.getDouble("above"),
            rs.getDouble("heading"),
            rs.getDouble("scale"),
            rs.getBoolean("clears")),
        rs.getBoolean("shown"));
  }
}
