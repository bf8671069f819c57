package org.planrunde.citymodel.tiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.planrunde.citymodel.mesh.Mesh;

/**
 * Writes a mesh as binary glTF 2.0 whose features can be picked.
 *
 * <p>Ids per vertex by EXT_mesh_features, what they stand for by EXT_structural_metadata. glTF has
 * y up: x = east, y = up, z = south; 3D Tiles turns it back. Normals take a byte for each part
 * (KHR_mesh_quantization).
 */
final class GlbWriter {
  private static final int MAGIC = 0x46546c67;
  private static final int VERSION = 2;
  private static final int JSON = 0x4e4f534a;
  private static final int BIN = 0x004e4942;
  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  private GlbWriter() {}

  /** Writes a new file; gives its size in bytes. */
  static long write(Mesh mesh, Path file) throws IOException {
    var body = new GlbBody(mesh);
    ByteBuffer binary = body.binary();
    byte[] json = GltfJson.of(mesh, body).getBytes(StandardCharsets.UTF_8);
    int jsonLength = aligned(json.length);
    int total = HEADER + 2 * CHUNK_HEADER + jsonLength + binary.limit();
    var out = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(MAGIC).putInt(VERSION).putInt(total);
    out.putInt(jsonLength).putInt(JSON).put(json);
    while (out.position() < HEADER + CHUNK_HEADER + jsonLength) {
      out.put((byte) ' ');
    }
    out.putInt(binary.limit()).putInt(BIN).put(binary);
    out.flip();
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (out.hasRemaining()) {
        channel.write(out);
      }
    }
    return total;
  }

  /** So long that the binary part begins at a multiple of 8, as the metadata wants it. */
  private static int aligned(int jsonLength) {
    int before = HEADER + 2 * CHUNK_HEADER;
    return (before + jsonLength + 7) / 8 * 8 - before;
  }
}
