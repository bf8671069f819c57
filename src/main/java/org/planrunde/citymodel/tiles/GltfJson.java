package org.planrunde.citymodel.tiles;

import java.util.List;
import org.planrunde.citymodel.mesh.Mesh;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The readable part of a glTF file: what lies where in the binary part. */
final class GltfJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BYTE = 5120;
  private static final int UNSIGNED_BYTE = 5121;
  private static final int UNSIGNED_SHORT = 5123;
  private static final int FLOAT = 5126;
  private static final int VERTICES = 34962;
  private static final int INDICES = 34963;

  private final Mesh mesh;
  private final GlbBody body;
  private final ObjectNode root = JSON.createObjectNode();

  private GltfJson(Mesh mesh, GlbBody body) {
    this.mesh = mesh;
    this.body = body;
  }

  static String of(Mesh mesh, GlbBody body) {
    var json = new GltfJson(mesh, body);
    json.scene();
    json.primitive();
    json.buffers();
    json.accessors();
    json.metadata();
    return JSON.writeValueAsString(json.root);
  }

  private void scene() {
    root.putObject("asset").put("version", "2.0").put("generator", "Planrunde");
    var used = root.putArray("extensionsUsed");
    used.add("EXT_mesh_features").add("EXT_structural_metadata").add("KHR_mesh_quantization");
    root.putArray("extensionsRequired").add("KHR_mesh_quantization");
    root.put("scene", 0);
    root.putArray("scenes").addObject().putArray("nodes").add(0);
    root.putArray("nodes").addObject().put("mesh", 0);
    // Both sides: walls of sheds and fences are often single surfaces.
    root.putArray("materials")
        .addObject()
        .put("doubleSided", true)
        .putObject("pbrMetallicRoughness")
        .put("metallicFactor", 0)
        .put("roughnessFactor", 1);
  }

  private void primitive() {
    var primitive = root.putArray("meshes").addObject().putArray("primitives").addObject();
    primitive.put("mode", 4).put("material", 0).put("indices", GlbBody.INDEX);
    primitive
        .putObject("attributes")
        .put("POSITION", GlbBody.POSITION)
        .put("NORMAL", GlbBody.NORMAL)
        .put("COLOR_0", GlbBody.COLOR)
        .put("_FEATURE_ID_0", GlbBody.FEATURE);
    primitive
        .putObject("extensions")
        .putObject("EXT_mesh_features")
        .putArray("featureIds")
        .addObject()
        .put("featureCount", mesh.features().size())
        .put("attribute", 0)
        .put("propertyTable", 0);
  }

  private void buffers() {
    root.putArray("buffers").addObject().put("byteLength", body.length());
    ArrayNode views = root.putArray("bufferViews");
    List<GlbBody.View> all = body.views();
    for (int i = 0; i < all.size(); i++) {
      var view = views.addObject().put("buffer", 0);
      view.put("byteOffset", all.get(i).offset()).put("byteLength", all.get(i).length());
      if (all.get(i).stride() > 0) {
        view.put("byteStride", all.get(i).stride());
      }
      if (i < GlbBody.PROPERTIES) {
        view.put("target", i == GlbBody.INDEX ? INDICES : VERTICES);
      }
    }
  }

  private void accessors() {
    ArrayNode accessors = root.putArray("accessors");
    int count = mesh.vertices();
    box(accessor(accessors, FLOAT, count, "VEC3"));
    accessor(accessors, BYTE, count, "VEC3").put("normalized", true);
    accessor(accessors, UNSIGNED_BYTE, count, "VEC4").put("normalized", true);
    accessor(accessors, FLOAT, count, "SCALAR");
    accessor(accessors, UNSIGNED_SHORT, mesh.indices(), "SCALAR");
  }

  private static ObjectNode accessor(ArrayNode accessors, int component, int count, String type) {
    int view = accessors.size();
    return accessors
        .addObject()
        .put("bufferView", view)
        .put("componentType", component)
        .put("count", count)
        .put("type", type);
  }

  private void box(ObjectNode accessor) {
    ArrayNode min = accessor.putArray("min");
    ArrayNode max = accessor.putArray("max");
    int[] axes = {0, 2, 1};
    for (int axis : axes) {
      float low = Float.POSITIVE_INFINITY;
      float high = Float.NEGATIVE_INFINITY;
      for (int v = 0; v < mesh.vertices(); v++) {
        float at = axis == 1 ? -mesh.position(v, axis) : mesh.position(v, axis);
        low = Math.min(low, at);
        high = Math.max(high, at);
      }
      min.add(low);
      max.add(high);
    }
  }

  private void metadata() {
    var extension = root.putObject("extensions").putObject("EXT_structural_metadata");
    var properties =
        extension
            .putObject("schema")
            .put("id", "planrunde")
            .putObject("classes")
            .putObject("object")
            .putObject("properties");
    properties.putObject("id").put("type", "STRING");
    properties.putObject("kind").put("type", "STRING");
    scalar(properties.putObject("height"), "FLOAT32");
    scalar(properties.putObject("storeys"), "UINT16").put("noData", 0);
    properties.putObject("function").put("type", "STRING").put("noData", "");
    properties.putObject("roof").put("type", "STRING").put("noData", "");
    var table = extension.putArray("propertyTables").addObject().put("class", "object");
    table.put("count", mesh.features().size());
    int view = GlbBody.PROPERTIES;
    var values = table.putObject("properties");
    for (String name : List.of("id", "kind", "height", "storeys", "function", "roof")) {
      boolean text = properties.path(name).path("type").asString().equals("STRING");
      var property = values.putObject(name).put("values", view++);
      if (text) {
        property.put("stringOffsets", view++);
      }
    }
  }

  private static ObjectNode scalar(ObjectNode property, String component) {
    return property.put("type", "SCALAR").put("componentType", component);
  }
}
