package org.planrunde.procedure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.PlanGrid;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the procedures' tables. */
@Repository
class ProcedureStore {
  private final JdbcClient jdbc;
  private final ProcedureParts parts;

  ProcedureStore(JdbcClient jdbc, ProcedureParts parts) {
    this.jdbc = jdbc;
    this.parts = parts;
  }

  Instant now() {
    return jdbc.sql("select now() as now")
        .query((rs, n) -> rs.getObject("now", OffsetDateTime.class).toInstant())
        .single();
  }

  Optional<Procedure> find(ProcedureId id) {
    return jdbc.sql("select * from procedure where id = ?")
        .param(id.value())
        .query((rs, n) -> row(rs))
        .optional();
  }

  Optional<Procedure> findBySlug(String slug) {
    return jdbc.sql("select * from procedure where slug = ?")
        .param(slug)
        .query((rs, n) -> row(rs))
        .optional();
  }

  /** Whose procedure it is, if everybody may see it. */
  Optional<MunicipalityId> findMunicipality(String slug) {
    return jdbc.sql("select municipality_id from procedure where slug = ? and published")
        .param(slug)
        .query((rs, n) -> new MunicipalityId(rs.getObject("municipality_id", UUID.class)))
        .optional();
  }

  List<Procedure> list(MunicipalityId municipality) {
    return jdbc.sql("select * from procedure where municipality_id = ? order by name, id")
        .param(municipality.value())
        .query((rs, n) -> row(rs))
        .list();
  }

  void save(Procedure p) {
    var t = p.text();
    var area = p.area();
    var grid = p.grid();
    jdbc.sql(
            """
            insert into procedure (id, municipality_id, slug, name, teaser, description, district,
              topic, initiator, level, promise, result, moderation, published, area, place_kinds,
              grid_west, grid_north, grid_cell_width, grid_cell_height, grid_columns, grid_rows)
            values (:id, :municipality, :slug, :name, :teaser, :description, :district,
              :topic, :initiator, :level, :promise, :result, :moderation, :published, :area,
              string_to_array(:placeKinds, ','),
              :gridWest, :gridNorth, :gridCellWidth, :gridCellHeight, :gridColumns, :gridRows)
            on conflict (id) do update set slug = excluded.slug, name = excluded.name,
              teaser = excluded.teaser, description = excluded.description,
              district = excluded.district, topic = excluded.topic,
              initiator = excluded.initiator, level = excluded.level,
              promise = excluded.promise, result = excluded.result,
              moderation = excluded.moderation, published = excluded.published,
              area = excluded.area, place_kinds = excluded.place_kinds,
              grid_west = excluded.grid_west, grid_north = excluded.grid_north,
              grid_cell_width = excluded.grid_cell_width,
              grid_cell_height = excluded.grid_cell_height,
              grid_columns = excluded.grid_columns, grid_rows = excluded.grid_rows
            """)
        .param("id", p.id().value())
        .param("municipality", p.municipality().value())
        .param("slug", p.slug())
        .param("name", t.name())
        .param("teaser", t.teaser())
        .param("description", t.description())
        .param("district", t.district())
        .param("topic", t.topic())
        .param("initiator", t.initiator())
        .param("level", p.level().name())
        .param("promise", t.promise())
        .param("result", t.result())
        .param("moderation", p.moderation().name())
        .param("published", p.published())
        .param("area", area == null ? null : new JtsGeometry(area))
        .param(
            "placeKinds", p.placeKinds().stream().map(Enum::name).collect(Collectors.joining(",")))
        .param("gridWest", grid == null ? null : grid.west())
        .param("gridNorth", grid == null ? null : grid.north())
        .param("gridCellWidth", grid == null ? null : grid.cellLongitude())
        .param("gridCellHeight", grid == null ? null : grid.cellLatitude())
        .param("gridColumns", grid == null ? null : grid.columns())
        .param("gridRows", grid == null ? null : grid.rows())
        .update();
    parts.replace(p);
  }

  private Procedure row(ResultSet rs) throws SQLException {
    var id = new ProcedureId(rs.getObject("id", UUID.class));
    return new Procedure(
        id,
        new MunicipalityId(rs.getObject("municipality_id", UUID.class)),
        rs.getString("slug"),
        new ProcedureText(
            rs.getString("name"),
            rs.getString("teaser"),
            rs.getString("description"),
            rs.getString("district"),
            rs.getString("topic"),
            rs.getString("initiator"),
            rs.getString("promise"),
            rs.getString("result")),
        ParticipationLevel.valueOf(rs.getString("level")),
        ModerationPolicy.valueOf(rs.getString("moderation")),
        rs.getBoolean("published"),
        geometry(rs),
        grid(rs),
        placeKinds(rs.getArray("place_kinds")),
        parts.phases(id),
        parts.categories(id),
        parts.types(id));
  }

  private static @Nullable Geometry geometry(ResultSet rs) throws SQLException {
    return rs.getObject("area") instanceof JtsGeometry g ? g.getGeometry() : null;
  }

  private static @Nullable PlanGrid grid(ResultSet rs) throws SQLException {
    return rs.getObject("grid_west") == null
        ? null
        : new PlanGrid(
            rs.getDouble("grid_west"),
            rs.getDouble("grid_north"),
            rs.getDouble("grid_cell_width"),
            rs.getDouble("grid_cell_height"),
            rs.getInt("grid_columns"),
            rs.getInt("grid_rows"));
  }

  private static Set<PlaceKind> placeKinds(Array names) throws SQLException {
    return Arrays.stream((String[]) names.getArray())
        .map(PlaceKind::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
