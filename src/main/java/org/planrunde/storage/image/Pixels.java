package org.planrunde.storage.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Turns pixels upright and makes them fewer. */
final class Pixels {
  private Pixels() {}

  /** The same picture without transparency: white shines through. */
  static BufferedImage onWhite(BufferedImage image) {
    return drawn(image, image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
  }

  /** The same picture with what is transparent in it. */
  static BufferedImage asItIs(BufferedImage image) {
    return drawn(image, image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
  }

  /** Not larger than {@code edge} on its longer side; halves first, so that no detail flickers. */
  static BufferedImage within(BufferedImage image, int edge) {
    var now = image;
    var type = image.getType();
    var longer = Math.max(now.getWidth(), now.getHeight());
    while (longer >= 2 * edge) {
      now = drawn(now, Math.max(1, now.getWidth() / 2), Math.max(1, now.getHeight() / 2), type);
      longer = Math.max(now.getWidth(), now.getHeight());
    }
    if (longer <= edge) {
      return now;
    }
    var scale = (double) edge / longer;
    return drawn(
        now,
        Math.max(1, (int) Math.round(now.getWidth() * scale)),
        Math.max(1, (int) Math.round(now.getHeight() * scale)),
        type);
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height, int type) {
    var target = new BufferedImage(width, height, type);
    Graphics2D g = target.createGraphics();
    if (type == BufferedImage.TYPE_INT_RGB) {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, width, height);
    }
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, 0, 0, width, height, null);
    g.dispose();
    return target;
  }

  /** Upright, by the eight orientations of EXIF. */
  static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation == 1) {
      return image;
    }
    var w = image.getWidth();
    var h = image.getHeight();
    var turned = orientation >= 5;
    var target = new BufferedImage(turned ? h : w, turned ? w : h, image.getType());
    for (int y = 0; y < target.getHeight(); y++) {
      for (int x = 0; x < target.getWidth(); x++) {
        target.setRGB(x, y, image.getRGB(fromX(orientation, x, y, w), fromY(orientation, x, y, h)));
      }
    }
    return target;
  }

  private static int fromX(int orientation, int x, int y, int w) {
    return switch (orientation) {
      case 2, 3 -> w - 1 - x;
      case 5, 6 -> y;
      case 7, 8 -> w - 1 - y;
      default -> x;
    };
  }

  private static int fromY(int orientation, int x, int y, int h) {
    return switch (orientation) {
      case 3, 4 -> h - 1 - y;
      case 5, 8 -> x;
      case 6, 7 -> h - 1 - x;
      default -> y;
    };
  }
}
