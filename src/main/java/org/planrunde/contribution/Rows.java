package org.planrunde.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/** Turns rows into contributions. */
final class Rows {
  static final String COLUMNS =
      "id, procedure_id, code, state, channel, category, type, title, body, nickname, language,"
          + " place, place_words, placed_at, created, published, changed";

  private Rows() {}

  static Contribution contribution(ResultSet rs, int n) throws SQLException {
    return new Contribution(
        new ContributionId(rs.getObject("id", UUID.class)),
        new ProcedureId(rs.getObject("procedure_id", UUID.class)),
        rs.getString("code"),
        PublicationState.valueOf(rs.getString("state")),
        Channel.valueOf(rs.getString("channel")),
        rs.getString("category"),
        rs.getString("type"),
        rs.getString("title"),
        rs.getString("body"),
        rs.getString("nickname"),
        rs.getString("language"),
        geometry(rs),
        rs.getString("place_words"),
        instant(rs.getObject("placed_at", OffsetDateTime.class)),
        rs.getObject("created", OffsetDateTime.class).toInstant(),
        instant(rs.getObject("published", OffsetDateTime.class)),
        rs.getObject("changed", OffsetDateTime.class).toInstant());
  }

  static @Nullable Geometry geometry(ResultSet rs) throws SQLException {
    return rs.getObject("place") instanceof JtsGeometry g ? g.getGeometry() : null;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
