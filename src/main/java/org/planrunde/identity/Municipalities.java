package org.planrunde.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.kernel.MunicipalityId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door to the municipalities of this installation. */
@Service
public class Municipalities {
  private static final RowMapper<Municipality> ROW =
      (rs, n) ->
          new Municipality(
              new MunicipalityId(rs.getObject("id", UUID.class)),
              rs.getString("name"),
              rs.getString("short_name"),
              rs.getString("accent"),
              rs.getString("crest"));

  private final JdbcClient jdbc;

  Municipalities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The municipality whose pages are shown: the oldest one, as long as there is only one. */
  public Optional<Municipality> findCurrent() {
    return jdbc.sql("select * from municipality order by created, id limit 1")
        .query(ROW)
        .optional();
  }

  /**
   * The municipality whose pages are shown.
   *
   * @throws IllegalStateException before the first one was made
   */
  public Municipality getCurrent() {
    return findCurrent().orElseThrow(() -> new IllegalStateException("no municipality yet"));
  }

  /** All municipalities of this installation by name. */
  public List<Municipality> list() {
    return jdbc.sql("select * from municipality order by name, id").query(ROW).list();
  }

  /** Adds a municipality. */
  @Transactional
  public Municipality add(Municipality municipality) {
    jdbc.sql(
            """
            insert into municipality (id, name, short_name, accent, crest)
            values (:id, :name, :shortName, :accent, :crest)
            """)
        .param("id", municipality.id().value())
        .param("name", municipality.name())
        .param("shortName", municipality.shortName())
        .param("accent", municipality.accent())
        .param("crest", municipality.crest())
        .update();
    return municipality;
  }
}
