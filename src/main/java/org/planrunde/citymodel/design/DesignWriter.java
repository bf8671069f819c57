package org.planrunde.citymodel.design;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.planrunde.citymodel.tiles.GlbFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a design's mesh as binary glTF 2.0: one mesh with colours, nothing else. Normals take a
 * byte for each part (KHR_mesh_quantization).
 */
final class DesignWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int VERTICES = 34962;
  private static final int INDICES = 34963;
  private static final String QUANTIZED = "KHR_mesh_quantization";

  private final DesignMesh mesh;
  private final ObjectNode root = JSON.createObjectNode();

  private DesignWriter(DesignMesh mesh) {
    this.mesh = mesh;
  }

  /** Writes a new file. */
  static void write(DesignMesh mesh, Path file) throws IOException {
    var writer = new DesignWriter(mesh);
    writer.describe();
    GlbFile.write(JSON.writeValueAsString(writer.root), writer.binary(), file);
  }

  private int vertices() {
    return mesh.vertices();
  }

  private ByteBuffer binary() {
    var out =
        ByteBuffer.allocate(20 * vertices() + 12 * mesh.triangles()).order(ByteOrder.LITTLE_ENDIAN);
    for (int v = 0; v < vertices(); v++) {
      out.putFloat(mesh.position(v, 0)).putFloat(mesh.position(v, 1)).putFloat(mesh.position(v, 2));
    }
    for (int v = 0; v < vertices(); v++) {
      out.put(mesh.normal(v, 0)).put(mesh.normal(v, 1)).put(mesh.normal(v, 2)).put((byte) 0);
    }
    for (int v = 0; v < vertices(); v++) {
      out.put(mesh.colour(v, 0)).put(mesh.colour(v, 1)).put(mesh.colour(v, 2)).put((byte) -1);
    }
    for (int i = 0; i < 3 * mesh.triangles(); i++) {
      out.putInt(mesh.index(i));
    }
    return out.flip();
  }

  private void describe() {
    root.putObject("asset").put("version", "2.0").put("generator", "Planrunde");
    root.putArray("extensionsUsed").add(QUANTIZED);
    root.putArray("extensionsRequired").add(QUANTIZED);
    root.put("scene", 0);
    root.putArray("scenes").addObject().putArray("nodes").add(0);
    root.putArray("nodes").addObject().put("mesh", 0);
    var primitive = root.putArray("meshes").addObject().putArray("primitives").addObject();
    primitive.put("indices", 3);
    primitive.putObject("attributes").put("POSITION", 0).put("NORMAL", 1).put("COLOR_0", 2);
    root.putArray("buffers").addObject().put("byteLength", 20 * vertices() + 12 * mesh.triangles());
    var views = root.putArray("bufferViews");
    view(views, 0, 12 * vertices(), VERTICES).put("byteStride", 12);
    view(views, 12 * vertices(), 4 * vertices(), VERTICES).put("byteStride", 4);
    view(views, 16 * vertices(), 4 * vertices(), VERTICES).put("byteStride", 4);
    view(views, 20 * vertices(), 12 * mesh.triangles(), INDICES);
    var all = root.putArray("accessors");
    box(accessor(all, Accessor.FLOAT, vertices(), "VEC3"));
    accessor(all, Accessor.BYTE, vertices(), "VEC3").put("normalized", true);
    accessor(all, Accessor.UNSIGNED_BYTE, vertices(), "VEC4").put("normalized", true);
    accessor(all, Accessor.UNSIGNED_INT, 3 * mesh.triangles(), "SCALAR");
  }

  private static ObjectNode view(ArrayNode views, int offset, int length, int target) {
    return views
        .addObject()
        .put("buffer", 0)
        .put("byteOffset", offset)
        .put("byteLength", length)
        .put("target", target);
  }

  private static ObjectNode accessor(ArrayNode all, int component, int count, String type) {
    int view = all.size();
    return all.addObject()
        .put("bufferView", view)
        .put("componentType", component)
        .put("count", count)
        .put("type", type);
  }

  private void box(ObjectNode accessor) {
    var min = accessor.putArray("min");
    var max = accessor.putArray("max");
    for (int axis = 0; axis < 3; axis++) {
      min.add(mesh.low(axis));
      max.add(mesh.high(axis));
    }
  }
}
