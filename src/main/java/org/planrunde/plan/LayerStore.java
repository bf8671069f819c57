package org.planrunde.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The only class that knows the layers' table. */
@Repository
class LayerStore {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  LayerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Layer> list(MunicipalityId municipality, @Nullable ProcedureId procedure) {
    return jdbc.sql(
            """
            select * from map_layer where municipality_id = :municipality
              and (procedure_id is null or procedure_id = :procedure)
            order by procedure_id nulls first, position, id
            """)
        .param("municipality", municipality.value())
        .param("procedure", procedure == null ? null : procedure.value())
        .query((rs, n) -> row(rs))
        .list();
  }

  Optional<Layer> find(UUID id) {
    return jdbc.sql("select * from map_layer where id = ?")
        .param(id)
        .query((rs, n) -> row(rs))
        .optional();
  }

  Optional<LayerContent> content(UUID id) {
    return jdbc.sql(
            "select content, content_hash from map_layer where id = ? and content is not null")
        .param(id)
        .query((rs, n) -> new LayerContent(rs.getBytes("content"), rs.getString("content_hash")))
        .optional();
  }

  void insert(Layer layer, @Nullable LayerContent content) {
    var procedure = layer.procedure();
    jdbc.sql(
            """
            insert into map_layer (id, municipality_id, procedure_id, position, label, kind, url,
              service, attribution, opacity, visible, base, style, proxied, content, content_hash)
            values (:id, :municipality, :procedure,
              (select coalesce(max(position), 0) + 1 from map_layer
                where municipality_id = :municipality),
              :label, :kind, :url, cast(:service as jsonb), :attribution, :opacity, :visible,
              :base, cast(:style as jsonb), :proxied, :content, :hash)
            """)
        .param("id", layer.id())
        .param("municipality", layer.municipality().value())
        .param("procedure", procedure == null ? null : procedure.value())
        .param("label", layer.label())
        .param("kind", layer.kind().name())
        .param("url", content == null ? layer.url() : null)
        .param("service", JSON.writeValueAsString(layer.service()))
        .param("attribution", layer.attribution())
        .param("opacity", layer.opacity())
        .param("visible", layer.visible())
        .param("base", layer.base())
        .param("style", layer.style() == null ? null : JSON.writeValueAsString(layer.style()))
        .param("proxied", layer.proxied())
        .param("content", content == null ? null : content.gzip())
        .param("hash", content == null ? null : content.hash())
        .update();
  }

  /** Lays a layer with an address on the map, or replaces the one with its id in its place. */
  void put(Layer layer) {
    var there =
        jdbc.sql(
                """
                update map_layer set label = ?, url = ?, service = cast(? as jsonb), opacity = ?
                where id = ?
                """)
            .params(
                layer.label(),
                layer.url(),
                JSON.writeValueAsString(layer.service()),
                layer.opacity(),
                layer.id())
            .update();
    if (there == 0) {
      insert(layer, null);
    }
  }

  /** Puts other content and settings in the place of what is there. */
  void replace(Layer layer, LayerContent content) {
    jdbc.sql(
            """
            update map_layer set content = ?, content_hash = ?, service = cast(? as jsonb)
            where id = ? and content is not null
            """)
        .params(
            content.gzip(), content.hash(), JSON.writeValueAsString(layer.service()), layer.id())
        .update();
  }

  void update(UUID id, String label, double opacity, boolean visible) {
    jdbc.sql("update map_layer set label = ?, opacity = ?, visible = ? where id = ?")
        .params(label, opacity, visible, id)
        .update();
  }

  void style(UUID id, LayerStyle style) {
    jdbc.sql("update map_layer set style = cast(? as jsonb) where id = ?")
        .params(JSON.writeValueAsString(style), id)
        .update();
  }

  /** Itself and those that lie in the same place over the ground, from below. */
  List<Layer> listBeside(Layer layer) {
    var procedure = layer.procedure();
    return jdbc.sql(
            """
            select * from map_layer where municipality_id = :municipality
              and procedure_id is not distinct from cast(:procedure as uuid) and not base
            order by position, id
            for update
            """)
        .param("municipality", layer.municipality().value())
        .param("procedure", procedure == null ? null : procedure.value())
        .query((rs, n) -> row(rs))
        .list();
  }

  /** Lays layers that are locked by {@link #listBeside} in this order, from below. */
  void order(List<UUID> ids) {
    for (int i = 0; i < ids.size(); i++) {
      jdbc.sql("update map_layer set position = ? where id = ?").params(i + 1, ids.get(i)).update();
    }
  }

  void delete(UUID id) {
    jdbc.sql("delete from map_layer where id = ?").param(id).update();
  }

  void proxy(UUID id, boolean proxied) {
    jdbc.sql("update map_layer set proxied = ? where id = ?").params(proxied, id).update();
  }

  /** The layers of which pictures may be kept here. */
  Set<UUID> foreign() {
    return new HashSet<>(
        jdbc.sql("select id from map_layer where url like 'http%'")
            .query((rs, n) -> rs.getObject("id", UUID.class))
            .list());
  }

  /** The addresses that browsers ask themselves. */
  List<String> urls() {
    return jdbc.sql(
            """
            select distinct url from map_layer where url like 'http%' and not proxied order by 1
            """)
        .query((rs, n) -> rs.getString("url"))
        .list();
  }

  private static @Nullable LayerStyle style(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, LayerStyle.class);
  }

  private static Layer row(ResultSet rs) throws SQLException {
    var id = rs.getObject("id", UUID.class);
    var procedure = rs.getObject("procedure_id", UUID.class);
    var url = rs.getString("url");
    return new Layer(
        id,
        new MunicipalityId(rs.getObject("municipality_id", UUID.class)),
        procedure == null ? null : new ProcedureId(procedure),
        rs.getString("label"),
        LayerKind.valueOf(rs.getString("kind")),
        url == null ? "/api/v1/layers/" + id + "?v=" + rs.getString("content_hash") : url,
        JSON.readValue(rs.getString("service"), SETTINGS),
        rs.getString("attribution"),
        rs.getDouble("opacity"),
        rs.getBoolean("visible"),
        rs.getBoolean("base"),
        style(rs.getString("style")),
        rs.getBoolean("proxied"));
  }
}
