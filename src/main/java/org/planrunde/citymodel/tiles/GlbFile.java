package org.planrunde.citymodel.tiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The container of binary glTF 2.0: a readable and a binary part. */
public final class GlbFile {
  private static final int MAGIC = 0x46546c67;
  private static final int VERSION = 2;
  private static final int JSON = 0x4e4f534a;
  private static final int BIN = 0x004e4942;
  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  private GlbFile() {}

  /**
   * Writes a new file.
   *
   * @param binary of a length that is a multiple of 4
   * @return its size in bytes
   */
  public static long write(String text, ByteBuffer binary, Path file) throws IOException {
    byte[] json = text.getBytes(StandardCharsets.UTF_8);
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

  /** So long that the binary part begins at a multiple of 8, as the metadata of tiles wants it. */
  private static int aligned(int jsonLength) {
    int before = HEADER + 2 * CHUNK_HEADER;
    return (before + jsonLength + 7) / 8 * 8 - before;
  }
}
