package org.planrunde.storage.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeSet;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as people send them, and as those who mean harm do. */
final class Files {
  private Files() {}

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A JPEG with four coloured quarters. */
  static byte[] photo(int width, int height) {
    return written(quarters(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
  }

  static byte[] png(int width, int height) {
    return written(quarters(width, height, BufferedImage.TYPE_3BYTE_BGR), "png");
  }

  static byte[] clearPng(int width, int height) {
    return written(new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR), "png");
  }

  private static BufferedImage quarters(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var g = image.createGraphics();
    var colors = new Color[] {Color.RED, Color.GREEN, Color.YELLOW, Color.BLUE};
    for (int i = 0; i < 4; i++) {
      g.setColor(colors[i]);
      g.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
    }
    g.dispose();
    return image;
  }

  private static byte[] written(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String name(BufferedImage image, int x, int y) {
    var c = new Color(image.getRGB(x, y));
    return c.getRed() > 128 ? c.getGreen() > 128 ? "Y" : "R" : c.getGreen() > 128 ? "G" : "B";
  }

  /** The same JPEG with other numbers in its head. */
  static byte[] withSize(byte[] jpeg, int width, int height) {
    var at = frame(jpeg);
    var copy = jpeg.clone();
    ByteBuffer.wrap(copy).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
    return copy;
  }

  static byte[] withFrame(byte[] jpeg, int marker) {
    var copy = jpeg.clone();
    copy[frame(jpeg) + 1] = (byte) marker;
    return copy;
  }

  static byte[] withComponents(byte[] jpeg, int components) {
    var copy = jpeg.clone();
    copy[frame(jpeg) + 9] = (byte) components;
    return copy;
  }

  private static int frame(byte[] jpeg) {
    for (int i = 2; i < jpeg.length; ) {
      if ((jpeg[i + 1] & 0xff) == 0xc0) {
        return i;
      }
      i += 2 + (jpeg[i + 2] & 0xff) * 256 + (jpeg[i + 3] & 0xff);
    }
    throw new IllegalArgumentException();
  }

  /** The scan of the JPEG again and again. */
  static byte[] withScans(byte[] jpeg, int scans) {
    var begin = frame(jpeg);
    while ((jpeg[begin + 1] & 0xff) != 0xda) {
      begin += 2 + (jpeg[begin + 2] & 0xff) * 256 + (jpeg[begin + 3] & 0xff);
    }
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, begin);
    for (int i = 0; i < scans; i++) {
      out.write(jpeg, begin, jpeg.length - 2 - begin);
    }
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
    return out.toByteArray();
  }

  /** A JPEG that says in EXIF how the camera was held. */
  static byte[] held(int orientation, byte[] jpeg) {
    return insert(jpeg, 0xe1, join(ascii("Exif\0\0"), tiff(orientation)));
  }

  private static byte[] tiff(int orientation) {
    return ByteBuffer.allocate(26)
        .put(ascii("MM"))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }

  static byte[] heldPng(int orientation, byte[] png) {
    return insertChunk(png, chunk("eXIf", tiff(orientation)));
  }

  static byte[] withText(byte[] png, String text) {
    return insertChunk(png, chunk("tEXt", ascii("Comment\0" + text)));
  }

  private static byte[] insertChunk(byte[] png, byte[] chunk) {
    return join(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length));
  }

  /** EXIF, XMP, colour profile, comment and maker's notes, each with a word in it. */
  static byte[] chatty(byte[] jpeg) {
    var file = jpeg;
    for (var marker : new int[] {0xe1, 0xe2, 0xed, 0xec, 0xfe}) {
      file = insert(file, marker, ascii("GPSLatitude GEHEIM"));
    }
    return insert(file, 0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x>GEHEIM</x>"));
  }

  private static byte[] insert(byte[] jpeg, int marker, byte[] content) {
    var head =
        ByteBuffer.allocate(6)
            .putShort((short) 0xffd8)
            .put((byte) 0xff)
            .put((byte) marker)
            .putShort((short) (content.length + 2))
            .array();
    return join(head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  static byte[] withTail(byte[] file, String tail) {
    return join(file, ascii(tail));
  }

  /** A PNG of a few bytes that claims this size. */
  static byte[] pngBomb(int width, int height) {
    var head =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 6).array();
    return join(ascii("\u0089PNG\r\n\u001a\n"), chunk("IHDR", head), chunk("IEND", new byte[0]));
  }

  /** A PNG whose animation is left out. */
  static byte[] animatedPng() {
    return insertChunk(
        png(300, 200),
        join(chunk("acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0}), chunk("fdAT", new byte[9])));
  }

  private static byte[] chunk(String kind, byte[] content) {
    var crc = new CRC32();
    crc.update(ascii(kind));
    crc.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(ascii(kind))
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  /** One pixel, the smallest lossy WebP. */
  static byte[] webP() {
    return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
  }

  static byte[] hugeWebP() {
    var file = ascii("RIFF\26\0\0\0WEBPVP8L\12\0\0\0\57\377\377\377\377\0\0\0\0\0");
    return file;
  }

  static byte[] animatedWebP() {
    var one = webP();
    var frame = join(new byte[16], Arrays.copyOfRange(one, 12, one.length));
    var frames = join(riff("ANMF", frame), riff("ANMF", frame));
    var head = riff("VP8X", new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    return riff("RIFF", join(ascii("WEBP"), head, riff("ANIM", new byte[6]), frames));
  }

  private static byte[] riff(String kind, byte[] content) {
    var length = content.length;
    return join(ascii(kind), new byte[] {(byte) length, (byte) (length >> 8), 0, 0}, content);
  }

  static TreeSet<Integer> segmentsOf(byte[] jpeg) {
    var found = new TreeSet<Integer>();
    for (int i = 2; i < jpeg.length - 1; i++) {
      if ((jpeg[i] & 0xff) == 0xff && jpeg[i + 1] != 0) {
        var marker = jpeg[i + 1] & 0xff;
        found.add(marker);
        i +=
            marker == 0xda || marker == 0xd9
                ? 1
                : 1 + (jpeg[i + 2] & 0xff) * 256 + (jpeg[i + 3] & 0xff);
      }
    }
    return found;
  }

  private static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
