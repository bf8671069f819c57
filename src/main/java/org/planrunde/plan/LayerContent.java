package org.planrunde.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * GeoJSON that is kept here.
 *
 * @param gzip the compressed bytes; not copied, do not change them
 * @param hash short hexadecimal digest of the plain bytes, for caching
 */
@SuppressWarnings("ArrayRecordComponent")
public record LayerContent(byte[] gzip, String hash) {
  /** Compresses the bytes. */
  static LayerContent of(byte[] plain) {
    try {
      var out = new ByteArrayOutputStream(plain.length / 4);
      try (var gzip =
          new GZIPOutputStream(out) {
            {
              def.setLevel(Deflater.BEST_COMPRESSION);
            }
          }) {
        gzip.write(plain);
      }
      var digest = MessageDigest.getInstance("SHA-256").digest(plain);
      return new LayerContent(out.toByteArray(), HexFormat.of().formatHex(digest, 0, 8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The bytes as they were given. */
  public byte[] plain() {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
