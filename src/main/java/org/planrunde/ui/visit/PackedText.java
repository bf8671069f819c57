package org.planrunde.ui.visit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/** A long text in little room (deflate, its fastest level). Immutable. */
final class PackedText implements Serializable {
  private static final long serialVersionUID = 1;

  private final byte[] bytes;

  private PackedText(byte[] bytes) {
    this.bytes = bytes;
  }

  static PackedText of(String text) {
    var deflater = new Deflater(Deflater.BEST_SPEED);
    var bytes = new ByteArrayOutputStream(text.length() / 4);
    try (var packing = new DeflaterOutputStream(bytes, deflater)) {
      packing.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return new PackedText(bytes.toByteArray());
  }

  String text() {
    var text = new ByteArrayOutputStream(bytes.length * 4);
    try (var unpacking = new InflaterOutputStream(text)) {
      unpacking.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
