package org.planrunde.citymodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.tiles.Converted;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What people ask and change of the models' table; the work on them has {@link ModelWork}. */
@Repository
class ModelStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  ModelStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<CityModel> list(ProcedureId procedure) {
    return jdbc.sql("select * from city_model where procedure_id = ? order by created, id")
        .param(procedure.value())
        .query((rs, n) -> row(rs))
        .list();
  }

  Optional<CityModel> find(CityModelId id) {
    return jdbc.sql("select * from city_model where id = ?")
        .param(id.value())
        .query((rs, n) -> row(rs))
        .optional();
  }

  void insert(
      CityModelId id,
      Procedure procedure,
      String fileName,
      long size,
      UUID blob,
      @Nullable String crs,
      boolean swapped) {
    jdbc.sql(
            """
            insert into city_model (id, municipality_id, procedure_id, state, file_name, size,
              blob_id, crs, swapped)
            values (?, ?, ?, 'UPLOADED', ?, ?, ?, ?, ?)
            """)
        .param(id.value())
        .param(procedure.municipality().value())
        .param(procedure.id().value())
        .param(fileName)
        .param(size)
        .param(blob)
        .param(crs)
        .param(swapped)
        .update();
  }

  /** False if it has not failed. */
  boolean retry(CityModelId id, @Nullable String crs, boolean swapped) {
    return jdbc.sql(
                """
                update city_model set state = 'UPLOADED', crs = ?, swapped = ?, message = null,
                  progress = 0, attempts = 0, lease = null
                where id = ? and state = 'FAILED'
                """)
            .param(crs)
            .param(swapped)
            .param(id.value())
            .update()
        > 0;
  }

  void cancel(CityModelId id, Message message) {
    jdbc.sql(
            """
            update city_model set state = 'FAILED', message = cast(? as jsonb), lease = null
            where id = ? and state in ('UPLOADED', 'CONVERTING')
            """)
        .params(JSON.writeValueAsString(message), id.value())
        .update();
  }

  /** Gives the blob that nobody names any more. */
  Optional<UUID> delete(CityModelId id) {
    return jdbc.sql("delete from city_model where id = ? returning blob_id")
        .param(id.value())
        .query((rs, n) -> rs.getObject("blob_id", UUID.class))
        .optional();
  }

  private static CityModel row(ResultSet rs) throws SQLException {
    var message = rs.getString("message");
    var converted = rs.getString("converted");
    return new CityModel(
        new CityModelId(rs.getObject("id", UUID.class)),
        new MunicipalityId(rs.getObject("municipality_id", UUID.class)),
        new ProcedureId(rs.getObject("procedure_id", UUID.class)),
        rs.getString("file_name"),
        rs.getLong("size"),
        rs.getString("crs"),
        rs.getBoolean("swapped"),
        ModelState.valueOf(rs.getString("state")),
        rs.getInt("progress"),
        message == null ? null : JSON.readValue(message, Message.class),
        converted == null ? null : JSON.readValue(converted, Converted.class),
        rs.getObject("created", OffsetDateTime.class).toInstant());
  }
}
