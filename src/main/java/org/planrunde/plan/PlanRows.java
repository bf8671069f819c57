package org.planrunde.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.Crs;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.plan.raster.Affine;
import org.planrunde.plan.raster.Found;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Makes documents of rows of documents and versions, in the rows' order. */
final class PlanRows implements ResultSetExtractor<List<PlanDocument>> {
  @Override
  public List<PlanDocument> extractData(ResultSet rs) throws SQLException {
    var heads = new LinkedHashMap<UUID, PlanDocument>();
    var versions = new LinkedHashMap<UUID, List<PlanVersion>>();
    while (rs.next()) {
      var id = rs.getObject("d_id", UUID.class);
      if (!heads.containsKey(id)) {
        heads.put(id, document(rs, id));
      }
      versions.computeIfAbsent(id, _ -> new ArrayList<>()).add(version(rs));
    }
    return heads.entrySet().stream()
        .map(head -> with(head.getValue(), versions.getOrDefault(head.getKey(), List.of())))
        .toList();
  }

  private static PlanDocument document(ResultSet rs, UUID id) throws SQLException {
    return new PlanDocument(
        new PlanDocumentId(id),
        new MunicipalityId(rs.getObject("d_municipality", UUID.class)),
        new ProcedureId(rs.getObject("procedure_id", UUID.class)),
        rs.getString("title"),
        rs.getString("summary"),
        rs.getDouble("opacity"),
        List.of());
  }

  private static PlanDocument with(PlanDocument head, List<PlanVersion> versions) {
    return new PlanDocument(
        head.id(),
        head.municipality(),
        head.procedure(),
        head.title(),
        head.summary(),
        head.opacity(),
        versions);
  }

  private static PlanVersion version(ResultSet rs) throws SQLException {
    var crs = rs.getString("crs");
    var rms = rs.getObject("rms", Double.class);
    return new PlanVersion(
        new PlanVersionId(rs.getObject("id", UUID.class)),
        rs.getInt("number"),
        PlanState.valueOf(rs.getString("state")),
        json(rs, "message", Message.class),
        rs.getString("file_name"),
        rs.getLong("size"),
        rs.getInt("page"),
        json(rs, "found", Found.class),
        crs == null ? null : Crs.valueOf(crs),
        json(rs, "affine", Affine.class),
        PlanJson.points(rs.getString("points")),
        rms,
        json(rs, "tiling", PlanTiling.class),
        rs.getInt("progress"),
        rs.getObject("created", OffsetDateTime.class).toInstant(),
        instant(rs, "shown_from"),
        instant(rs, "shown_until"));
  }

  private static <T> @Nullable T json(ResultSet rs, String column, Class<T> type)
      throws SQLException {
    var text = rs.getString(column);
    return text == null ? null : PlanJson.read(text, type);
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    var at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
