package org.planrunde.demo.town;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Triangles with colours, written as binary glTF 2.0: x east, y up, z south, metres. Not
 * thread-safe.
 */
final class GlbSheet {
  private static final int HEADER = 28;
  private static final int PER_VERTEX = 16;

  private final List<float[]> vertices = new ArrayList<>();
  private final List<byte[]> colours = new ArrayList<>();

  /**
   * Adds a triangle, counter-clockwise seen from outside.
   *
   * @param rgb as on the web
   */
  void triangle(double[] a, double[] b, double[] c, int rgb) {
    byte[] colour = {linear(rgb >> 16), linear(rgb >> 8), linear(rgb), -1};
    for (double[] corner : List.of(a, b, c)) {
      vertices.add(new float[] {(float) corner[0], (float) corner[1], (float) corner[2]});
      colours.add(colour);
    }
  }

  /** A flat shape without bays. */
  void fan(List<double[]> corners, int rgb) {
    for (int i = 2; i < corners.size(); i++) {
      triangle(corners.getFirst(), corners.get(i - 1), corners.get(i), rgb);
    }
  }

  /** glTF counts light, the web what eyes see. */
  private static byte linear(int channel) {
    double seen = (channel & 0xff) / 255.0;
    double light = seen <= 0.04045 ? seen / 12.92 : Math.pow((seen + 0.055) / 1.055, 2.4);
    return (byte) Math.round(255 * light);
  }

  byte[] bytes() {
    byte[] json = json().getBytes(StandardCharsets.UTF_8);
    int binary = PER_VERTEX * vertices.size();
    var out = ByteBuffer.allocate(HEADER + json.length + binary).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x46546c67).putInt(2).putInt(out.limit());
    out.putInt(json.length).putInt(0x4e4f534a).put(json);
    out.putInt(binary).putInt(0x004e4942);
    vertices.forEach(at -> out.putFloat(at[0]).putFloat(at[1]).putFloat(at[2]));
    colours.forEach(out::put);
    return out.array();
  }

  private String json() {
    int count = vertices.size();
    String text =
        String.format(
            Locale.ROOT,
            """
            {"asset":{"version":"2.0","generator":"Planrunde, fiktive Demodaten"},
            "scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],
            "meshes":[{"primitives":[{"attributes":{"POSITION":0,"COLOR_0":1}}]}],
            "buffers":[{"byteLength":%1$d}],
            "bufferViews":[{"buffer":0,"byteLength":%2$d},
            {"buffer":0,"byteOffset":%2$d,"byteLength":%3$d}],
            "accessors":[{"bufferView":0,"componentType":5126,"count":%4$d,"type":"VEC3",
            "min":[%5$s],"max":[%6$s]},
            {"bufferView":1,"componentType":5121,"normalized":true,"count":%4$d,"type":"VEC4"}]}
            """,
            PER_VERTEX * count,
            12 * count,
            4 * count,
            count,
            ends(-1),
            ends(1));
    return text + " ".repeat((4 - text.length() % 4) % 4);
  }

  /** The lowest corner of all for -1, the highest for 1. */
  private String ends(int sign) {
    var all = new ArrayList<String>();
    for (int axis = 0; axis < 3; axis++) {
      int a = axis;
      double most = vertices.stream().mapToDouble(it -> sign * it[a]).max().orElse(0);
      all.add(Float.toString((float) (sign * most)));
    }
    return String.join(",", all);
  }
}
