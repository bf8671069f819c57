package org.planrunde.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.SceneView;
import org.planrunde.kernel.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes where on a building contributions belong. */
@Repository
class AnchorStore {
  /** Of the table under the name {@code a}. */
  static final String COLUMNS =
      """
      a.storey, a.side, st_x(a.point) as x, st_y(a.point) as y, st_z(a.point) as z,
      a.height_reference, a.above, a.east, a.north, a.up, a.object, a.model, a.scene
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  AnchorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ContributionId id, Anchor anchor) {
    var point = anchor.point();
    var side = anchor.side();
    jdbc.sql(
            """
            insert into contribution_anchor (contribution_id, storey, side, point,
              height_reference, above, east, north, up, object, model, scene)
            values (:id, :storey, :side,
              st_setsrid(st_makepoint(:x, :y, :z), 4326), :reference, :above, :east, :north, :up,
              :object, :model, cast(:view as jsonb))
            """)
        .param("id", id.value())
        .param("storey", anchor.storey(), Types.INTEGER)
        .param("side", side == null ? null : side.name())
        .param("x", point == null ? null : point.at().longitude(), Types.DOUBLE)
        .param("y", point == null ? null : point.at().latitude(), Types.DOUBLE)
        .param("z", point == null ? null : point.at().height(), Types.DOUBLE)
        .param("reference", point == null ? null : point.reference())
        .param("above", point == null ? null : point.above(), Types.DOUBLE)
        .param("east", point == null ? null : point.east(), Types.DOUBLE)
        .param("north", point == null ? null : point.north(), Types.DOUBLE)
        .param("up", point == null ? null : point.up(), Types.DOUBLE)
        .param("object", point == null ? null : point.object())
        .param("model", point == null ? null : point.model())
        .param("view", point == null ? null : JSON.writeValueAsString(point.view()))
        .update();
  }

  void delete(ContributionId id) {
    jdbc.sql("delete from contribution_anchor where contribution_id = ?")
        .param(id.value())
        .update();
  }

  Optional<Anchor> find(ContributionId id) {
    return Optional.ofNullable(list(List.of(id)).get(id));
  }

  Map<ContributionId, Anchor> list(Collection<ContributionId> ids) {
    var found = new HashMap<ContributionId, Anchor>();
    if (!ids.isEmpty()) {
      jdbc.sql(
              """
              select a.contribution_id, %s from contribution_anchor a
              where a.contribution_id in (:ids)
              """
                  .formatted(COLUMNS))
          .param("ids", ids.stream().map(ContributionId::value).toList())
          .query(rs -> {
            found.put(new ContributionId(rs.getObject("contribution_id", UUID.class)), anchor(rs));
          });
    }
    return found;
  }

  /** Of a row that has the {@link #COLUMNS}. */
  static Anchor anchor(ResultSet rs) throws SQLException {
    var side = rs.getString("side");
    return new Anchor(
        rs.getObject("storey", Integer.class), side == null ? null : Side.valueOf(side), point(rs));
  }

  private static @Nullable SurfacePoint point(ResultSet rs) throws SQLException {
    var view = rs.getString("scene");
    return view == null
        ? null
        : new SurfacePoint(
            new ScenePlace(rs.getDouble("x"), rs.getDouble("y"), rs.getDouble("z")),
            rs.getString("height_reference"),
            rs.getDouble("above"),
            rs.getDouble("east"),
            rs.getDouble("north"),
            rs.getDouble("up"),
            rs.getString("object"),
            rs.getString("model"),
            JSON.readValue(view, SceneView.class));
  }
}
