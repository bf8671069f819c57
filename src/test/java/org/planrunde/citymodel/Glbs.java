package org.planrunde.citymodel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Small GLB files, good and bad. */
public final class Glbs {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int CORNERS = 8;
  private static final int[] FACES = {
    0, 1, 3, 0, 3, 2, 4, 6, 7, 4, 7, 5, 0, 4, 5, 0, 5, 1, 2, 3, 7, 2, 7, 6, 0, 2, 6, 0, 6, 4, 1, 5,
    7, 1, 7, 3
  };

  private Glbs() {}

  /** A red box of 10 m east, 6 m up, 4 m south, from its origin on. */
  public static byte[] box() {
    return box(json -> {});
  }

  /** The same with something else in its readable part. */
  public static byte[] box(Consumer<ObjectNode> change) {
    var json = json();
    change.accept(json);
    return glb(JSON.writeValueAsString(json), binary());
  }

  /** Corners and faces of the box. */
  public static ByteBuffer binary() {
    var out = ByteBuffer.allocate(12 * CORNERS + 2 * FACES.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < CORNERS; i++) {
      out.putFloat(10f * (i & 1)).putFloat(6f * (i >> 1 & 1)).putFloat(4f * (i >> 2 & 1));
    }
    for (int i = 0; i < FACES.length; i += 3) {
      out.putShort((short) FACES[i]);
      out.putShort((short) FACES[i + 2]);
      out.putShort((short) FACES[i + 1]);
    }
    return out.flip();
  }

  /** The container around a readable and a binary part. */
  public static byte[] glb(String text, ByteBuffer binary) {
    byte[] json = text.getBytes(StandardCharsets.UTF_8);
    int length = (json.length + 3) / 4 * 4;
    var out = ByteBuffer.allocate(28 + length + binary.limit()).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x46546c67).putInt(2).putInt(out.limit());
    out.putInt(length).putInt(0x4e4f534a).put(json);
    while (out.position() < 20 + length) {
      out.put((byte) ' ');
    }
    out.putInt(binary.limit()).putInt(0x004e4942).put(binary);
    return out.array();
  }

  static ObjectNode json() {
    return (ObjectNode)
        JSON.readTree(
            """
            {"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}],
             "nodes": [{"mesh": 0}],
             "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1,
               "material": 0}]}],
             "materials": [{"pbrMetallicRoughness": {"baseColorFactor": [1, 0, 0, 1]}}],
             "buffers": [{"byteLength": 168}],
             "bufferViews": [{"buffer": 0, "byteLength": 96},
               {"buffer": 0, "byteOffset": 96, "byteLength": 72}],
             "accessors": [{"bufferView": 0, "componentType": 5126, "count": 8, "type": "VEC3",
               "min": [0, 0, 0], "max": [10, 6, 4]},
               {"bufferView": 1, "componentType": 5123, "count": 36, "type": "SCALAR"}]}
            """);
  }
}
