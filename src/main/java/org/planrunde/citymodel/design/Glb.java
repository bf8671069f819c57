package org.planrunde.citymodel.design;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planrunde.citymodel.design.DesignRefused.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two parts of a binary glTF file, with all lengths checked.
 *
 * @param json its readable part, an object
 * @param binary its binary part, little-endian; empty if there is none
 */
record Glb(JsonNode json, ByteBuffer binary) {
  private static final int MAGIC = 0x46546c67;
  private static final int VERSION = 2;
  private static final int JSON = 0x4e4f534a;
  private static final int BIN = 0x004e4942;
  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  /**
   * Takes a file apart.
   *
   * @throws DesignRefused if it is none, or lies about its lengths
   */
  static Glb read(Path file, DesignLimits limits) {
    ByteBuffer all = bytes(file, limits);
    if (all.limit() < HEADER || all.getInt(0) != MAGIC) {
      throw new DesignRefused(Reason.NOT_A_GLB);
    }
    if (all.getInt(4) != VERSION) {
      throw new DesignRefused(Reason.VERSION, Integer.toUnsignedString(all.getInt(4)));
    }
    check(Integer.toUnsignedLong(all.getInt(8)) == all.limit(), "length");
    all.position(HEADER);
    ByteBuffer json = chunk(all, JSON);
    if (json.limit() > limits.json()) {
      throw new DesignRefused(Reason.TOO_LARGE, "JSON: " + limits.json() / 1_000_000 + " MB");
    }
    ByteBuffer binary = all.hasRemaining() ? chunk(all, BIN) : ByteBuffer.allocate(0);
    check(!all.hasRemaining(), "chunks");
    return new Glb(parsed(json, limits), binary.order(ByteOrder.LITTLE_ENDIAN));
  }

  private static ByteBuffer bytes(Path file, DesignLimits limits) {
    try {
      if (Files.size(file) > limits.bytes()) {
        throw new DesignRefused(Reason.TOO_LARGE, limits.bytes() / 1_000_000 + " MB");
      }
      return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new DesignRefused(Reason.UNREADABLE);
    }
  }

  private static ByteBuffer chunk(ByteBuffer all, int type) {
    check(all.remaining() >= CHUNK_HEADER, "chunk");
    long length = Integer.toUnsignedLong(all.getInt());
    check(all.getInt() == type, "chunk");
    check(length <= all.remaining() && length % 4 == 0, "chunk length");
    ByteBuffer chunk = all.slice(all.position(), (int) length);
    all.position(all.position() + (int) length);
    return chunk;
  }

  private static JsonNode parsed(ByteBuffer json, DesignLimits limits) {
    var factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxStringLength(limits.json())
                    .build())
            .build();
    byte[] text = new byte[json.limit()];
    json.get(text);
    try {
      JsonNode root = JsonMapper.builder(factory).build().readTree(text);
      check(root.isObject(), "JSON");
      return root;
    } catch (JacksonException e) {
      throw new DesignRefused(Reason.BROKEN, "JSON");
    }
  }

  private static void check(boolean fits, String where) {
    if (!fits) {
      throw new DesignRefused(Reason.BROKEN, where);
    }
  }
}
