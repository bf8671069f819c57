package org.planrunde.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures as map services send them. */
public final class Tiles {
  private Tiles() {}

  /** 256 pixels wide and high, half of it green and half of it see-through. */
  public static byte[] png() {
    var picture = new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB);
    var pen = picture.createGraphics();
    pen.setColor(new Color(39, 104, 47, 90));
    pen.fillRect(0, 0, 128, 256);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
