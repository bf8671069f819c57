package org.planrunde.citymodel.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planrunde.citymodel.design.DesignRefused.Reason;
import tools.jackson.databind.JsonNode;

/** All accessors of a file, each inside its view, each view inside the binary part. */
final class Accessors {
  private static final Map<String, Integer> PARTS =
      Map.of("SCALAR", 1, "VEC2", 2, "VEC3", 3, "VEC4", 4, "MAT2", 4, "MAT3", 9, "MAT4", 16);
  private static final int LEAST_STRIDE = 4;
  private static final int MOST_STRIDE = 252;

  /** A stretch of the binary part; stride 0 where elements lie close together. */
  private record View(long offset, long length, int stride) {}

  private final Glb file;
  private final List<View> views = new ArrayList<>();
  private final List<Accessor> all = new ArrayList<>();

  /**
   * Checks every one of them, used or not.
   *
   * @throws DesignRefused if one reaches out of the file
   */
  Accessors(Glb file) {
    this.file = file;
    buffers();
    for (JsonNode view : file.json().path("bufferViews")) {
      views.add(view(view, "bufferViews[" + views.size() + "]"));
    }
    for (JsonNode accessor : file.json().path("accessors")) {
      all.add(accessor(accessor, "accessors[" + all.size() + "]"));
    }
  }

  /** The accessor of a number that the file names. */
  Accessor get(JsonNode index, String where) {
    int at = index(index, all.size(), where);
    return all.get(at);
  }

  /** A number that counts into a list. */
  static int index(JsonNode node, int size, String where) {
    int at = node.isInt() ? node.intValue() : -1;
    check(at >= 0 && at < size, where);
    return at;
  }

  private void buffers() {
    JsonNode buffers = file.json().path("buffers");
    check(buffers.size() <= 1, "buffers");
    for (JsonNode buffer : buffers) {
      long length = number(buffer, "byteLength", -1);
      check(length >= 1 && length <= file.binary().limit(), "buffers[0]");
    }
  }

  private View view(JsonNode node, String where) {
    index(node.path("buffer"), file.json().path("buffers").size(), where);
    long offset = number(node, "byteOffset", 0);
    long length = number(node, "byteLength", -1);
    long stride = number(node, "byteStride", 0);
    long all = number(file.json().path("buffers").path(0), "byteLength", 0);
    check(offset >= 0 && length >= 1 && offset <= all && length <= all - offset, where);
    check(stride == 0 || (stride >= LEAST_STRIDE && stride <= MOST_STRIDE), where);
    return new View(offset, length, (int) stride);
  }

  private Accessor accessor(JsonNode node, String where) {
    if (node.has("sparse")) {
      throw new DesignRefused(Reason.PACKED, "sparse accessors");
    }
    int type = (int) number(node, "componentType", 0);
    int parts = PARTS.getOrDefault(node.path("type").asString(""), 0);
    int size = Accessor.size(type);
    check(parts > 0 && size > 0, where);
    View view = views.get(index(node.path("bufferView"), views.size(), where));
    long offset = number(node, "byteOffset", 0);
    long count = number(node, "count", 0);
    int stride = view.stride() == 0 ? size * parts : view.stride();
    check(count >= 1 && count <= view.length() && offset >= 0 && offset <= view.length(), where);
    check(stride >= size * parts && (view.offset() + offset) % size == 0, where);
    check(offset + stride * (count - 1) + (long) size * parts <= view.length(), where);
    return new Accessor(
        file.binary(),
        where,
        (int) (view.offset() + offset),
        stride,
        (int) count,
        type,
        parts,
        node.path("normalized").asBoolean(false),
        node);
  }

  private static long number(JsonNode node, String name, long missing) {
    JsonNode value = node.path(name);
    if (value.isMissingNode()) {
      return missing;
    }
    return value.isInt() || value.isLong() ? value.longValue() : Long.MIN_VALUE;
  }

  static void check(boolean fits, String where) {
    if (!fits) {
      throw new DesignRefused(Reason.BROKEN, where);
    }
  }
}
