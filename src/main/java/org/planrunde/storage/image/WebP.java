package org.planrunde.storage.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.planrunde.storage.image.ImageRefused.Reason;

/** Walks the chunks of a WebP and keeps the first picture (RFC 9649). */
final class WebP {
  private static final int CHUNK_HEAD = 8;
  private static final int FRAME_HEAD = 16;
  private static final int ALPHA_FLAG = 0x10;

  /** Where a chunk's content begins and ends in the file. */
  private record Chunk(String kind, int begin, int end) {}

  private final Bytes in;
  private @Nullable Chunk alpha;
  private @Nullable Chunk picture;
  private int orientation = 1;

  private WebP(Bytes in) {
    this.in = in;
  }

  static Essence essence(Bytes in) {
    var webp = new WebP(in);
    webp.walk(12, in.end(8, Math.max(4, in.little32(4))));
    return webp.essence();
  }

  private void walk(int from, int to) {
    var position = from;
    while (position + CHUNK_HEAD <= to) {
      var begin = position + CHUNK_HEAD;
      var end = in.end(begin, in.little32(position + 4));
      note(new Chunk(in.word(position), begin, end));
      position = end + (end - begin) % 2;
    }
  }

  private void note(Chunk chunk) {
    switch (chunk.kind()) {
      case "ANMF" -> {
        if (picture == null && chunk.end() - chunk.begin() > FRAME_HEAD) {
          walk(chunk.begin() + FRAME_HEAD, chunk.end());
        }
      }
      case "ALPH" -> alpha = picture == null ? chunk : alpha;
      case "VP8 ", "VP8L" -> picture = picture == null ? chunk : picture;
      case "EXIF" -> orientation = Exif.orientation(in, tiff(chunk), chunk.end());
      default -> {}
    }
  }

  /** Some writers put the mark of JPEG before the data. */
  private int tiff(Chunk exif) {
    return in.startsWith(exif.begin(), "Exif\0\0") ? exif.begin() + 6 : exif.begin();
  }

  private Essence essence() {
    var found = picture;
    if (found == null) {
      throw new ImageRefused(Reason.BROKEN);
    }
    return found.kind().equals("VP8L") ? lossless(found) : lossy(found);
  }

  private Essence lossless(Chunk chunk) {
    if (in.at(chunk.begin()) != 0x2f) {
      throw new ImageRefused(Reason.BROKEN);
    }
    var bits = in.little32(chunk.begin() + 1);
    return made((int) (bits & 0x3fff) + 1, (int) ((bits >> 14) & 0x3fff) + 1, chunk, null);
  }

  private Essence lossy(Chunk chunk) {
    if (!in.startsWith(chunk.begin() + 3, "\u009d\u0001*")) {
      throw new ImageRefused(Reason.BROKEN);
    }
    return made(
        in.little16(chunk.begin() + 6) & 0x3fff,
        in.little16(chunk.begin() + 8) & 0x3fff,
        chunk,
        alpha);
  }

  private Essence made(int width, int height, Chunk pixels, @Nullable Chunk transparency) {
    in.budget().check("webp", width, height);
    var content = new ByteArrayOutputStream();
    content.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    if (transparency != null) {
      head(content, "VP8X", 10);
      little(content, ALPHA_FLAG, 4);
      little(content, width - 1, 3);
      little(content, height - 1, 3);
      put(content, transparency);
    }
    put(content, pixels);
    var out = new ByteArrayOutputStream();
    head(out, "RIFF", content.size());
    out.writeBytes(content.toByteArray());
    return new Essence("webp", width, height, orientation, out.toByteArray());
  }

  private void put(ByteArrayOutputStream out, Chunk chunk) {
    var length = chunk.end() - chunk.begin();
    head(out, chunk.kind(), length);
    in.copy(chunk.begin(), chunk.end(), out);
    if (length % 2 == 1) {
      out.write(0);
    }
  }

  private static void head(ByteArrayOutputStream out, String kind, int length) {
    out.writeBytes(kind.getBytes(StandardCharsets.ISO_8859_1));
    little(out, length, 4);
  }

  private static void little(ByteArrayOutputStream out, int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write(value >>> (8 * i));
    }
  }
}
