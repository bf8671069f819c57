package org.planrunde.citymodel.tiles;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.planrunde.citymodel.mesh.Feature;
import org.planrunde.citymodel.mesh.Look;
import org.planrunde.citymodel.mesh.Mesh;
import org.planrunde.citymodel.mesh.Paint;

/** The binary part of a glTF file and where in it each thing lies. */
final class GlbBody {
  /** A stretch of the binary part; stride 0 where elements lie close together. */
  record View(int offset, int length, int stride) {}

  static final int POSITION = 0;
  static final int NORMAL = 1;
  static final int COLOR = 2;
  static final int FEATURE = 3;
  static final int INDEX = 4;

  /** The views of the features' properties begin here. */
  static final int PROPERTIES = 5;

  private static final Paint[] PAINTS = Paint.values();
  private static final byte[][] COLORS = colors();

  private final Mesh mesh;
  private final List<View> views = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  GlbBody(Mesh mesh) {
    this.mesh = mesh;
    vertices(12, this::position);
    vertices(4, this::normal);
    vertices(4, this::color);
    vertices(4, (out, v) -> out.putFloat(mesh.owner(v)));
    block(2, mesh.indices(), 0, (out, i) -> out.putShort((short) mesh.index(i)));
    texts(Feature::id);
    texts(feature -> feature.kind().word());
    features(4, (out, i) -> out.putFloat(mesh.features().get(i).height()));
    features(2, (out, i) -> out.putShort((short) mesh.features().get(i).storeys()));
    texts(Feature::function);
    texts(Feature::roofType);
  }

  List<View> views() {
    return views;
  }

  ByteBuffer binary() {
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  int length() {
    return bytes.size();
  }

  private void position(ByteBuffer out, int v) {
    out.putFloat(mesh.position(v, 0)).putFloat(mesh.position(v, 2)).putFloat(-mesh.position(v, 1));
  }

  private void normal(ByteBuffer out, int v) {
    int look = mesh.look(v);
    out.put(Look.normal(look, 0)).put(Look.normal(look, 2));
    out.put((byte) -Look.normal(look, 1)).put((byte) 0);
  }

  private void color(ByteBuffer out, int v) {
    out.put(COLORS[Look.paint(mesh.look(v))]);
  }

  /** By the place among the values, as {@link Look} has it. */
  @SuppressWarnings("EnumOrdinal")
  private static byte[][] colors() {
    byte[][] result = new byte[PAINTS.length][];
    for (Paint paint : PAINTS) {
      result[paint.ordinal()] =
          new byte[] {
            (byte) paint.linear(0), (byte) paint.linear(1), (byte) paint.linear(2), (byte) 255
          };
    }
    return result;
  }

  private void vertices(int size, ObjIntConsumer<ByteBuffer> writer) {
    block(size, mesh.vertices(), size, writer);
  }

  private void features(int size, ObjIntConsumer<ByteBuffer> writer) {
    block(size, mesh.features().size(), 0, writer);
  }

  private void block(int size, int count, int stride, ObjIntConsumer<ByteBuffer> writer) {
    var out = ByteBuffer.allocate(size * count).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      writer.accept(out, i);
    }
    append(out.array(), stride);
  }

  /** The texts one after the other, then where each begins and the last one ends. */
  private void texts(Function<Feature, String> property) {
    List<Feature> features = mesh.features();
    var all = new ByteArrayOutputStream();
    var offsets = ByteBuffer.allocate(4 * features.size() + 4).order(ByteOrder.LITTLE_ENDIAN);
    offsets.putInt(0);
    for (Feature feature : features) {
      all.writeBytes(property.apply(feature).getBytes(StandardCharsets.UTF_8));
      offsets.putInt(all.size());
    }
    // A view may not be empty.
    append(all.size() == 0 ? new byte[1] : all.toByteArray(), 0);
    append(offsets.array(), 0);
  }

  private void append(byte[] block, int stride) {
    views.add(new View(bytes.size(), block.length, stride));
    bytes.writeBytes(block);
    bytes.writeBytes(new byte[-block.length & 7]);
  }
}
