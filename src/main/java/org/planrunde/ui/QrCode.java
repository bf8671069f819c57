package org.planrunde.ui;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A text as a QR code, dark on white in every theme, with the quiet zone that cameras need. */
public final class QrCode extends Image {
  private static final int QUIET = 4;

  /**
   * Draws the text.
   *
   * @param alt what it is, for whoever does not see it
   */
  public QrCode(String text, String alt) {
    setSrc("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg(text)));
    setAlt(alt);
    addClassName("qr");
  }

  static byte[] svg(String text) {
    var dots = matrix(text);
    var size = dots.getWidth() + 2 * QUIET;
    var path = new StringBuilder();
    for (var y = 0; y < dots.getHeight(); y++) {
      for (var x = 0; x < dots.getWidth(); x++) {
        if (dots.get(x, y) == 1) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
    <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>\
    """
        .formatted(size, path)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static ByteMatrix matrix(String text) {
    try {
      var hints = Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
      return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("a text of " + text.length() + " characters", e);
    }
  }
}
