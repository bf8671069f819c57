package org.planrunde.demo.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Draws flat shapes on 1280 × 860 pixels, and a little grain as a camera does. */
final class Brush {
  static final int WIDTH = 1280;
  static final int HEIGHT = 860;
  private static final int GRAIN = 9;

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D g = image.createGraphics();

  Brush() {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** Sky above the horizon, paving below; both fade. */
  void ground(int horizon, int sky, int paving) {
    fade(0, horizon, sky, 0xf2f5f4);
    fade(horizon, HEIGHT, paving, darker(paving));
  }

  private void fade(int from, int to, int upper, int lower) {
    g.setPaint(new GradientPaint(0, from, new Color(upper), 0, to, new Color(lower)));
    g.fill(new Rectangle2D.Double(0, from, WIDTH, (double) to - from));
  }

  private static int darker(int color) {
    var c = new Color(color);
    return new Color(c.getRed() * 4 / 5, c.getGreen() * 4 / 5, c.getBlue() * 4 / 5).getRGB();
  }

  void box(double x, double y, double w, double h, int color) {
    fill(new Rectangle2D.Double(x, y, w, h), color);
  }

  void oval(double x, double y, double w, double h, int color) {
    fill(new Ellipse2D.Double(x, y, w, h), color);
  }

  /** A polygon through x, y, x, y … */
  void shape(int color, double... points) {
    var path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    fill(path, color);
  }

  void line(double x1, double y1, double x2, double y2, double width, int color) {
    stroke(new Line2D.Double(x1, y1, x2, y2), width, color);
  }

  void ring(double x, double y, double size, double width, int color) {
    stroke(new Ellipse2D.Double(x, y, size, size), width, color);
  }

  private void stroke(Shape shape, double width, int color) {
    g.setColor(new Color(color));
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(shape);
  }

  private void fill(Shape shape, int color) {
    g.setColor(new Color(color));
    g.fill(shape);
  }

  /** A house front with rows of windows. */
  void house(double x, double y, double w, double h, int wall, int columns) {
    box(x, y, w, h, wall);
    box(x, y, w, 10, darker(wall));
    var step = w / columns;
    for (int row = 0; row < 2; row++) {
      for (int i = 0; i < columns; i++) {
        box(x + i * step + step * 0.3, y + 34 + row * h * 0.42, step * 0.4, h * 0.26, 0x66757f);
      }
    }
  }

  void tree(double x, double y, double size) {
    box(x - size * 0.05, y, size * 0.1, size * 0.7, 0x6a5847);
    oval(x - size / 2, y - size * 0.7, size, size * 0.9, 0x5f8a56);
    oval(x - size * 0.36, y - size * 0.78, size * 0.55, size * 0.5, 0x76a069);
  }

  BufferedImage done() {
    var random = new Random(1);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        var c = image.getRGB(x, y);
        var by = random.nextInt(GRAIN) - GRAIN / 2;
        image.setRGB(
            x,
            y,
            new Color(lit((c >> 16) & 255, by), lit((c >> 8) & 255, by), lit(c & 255, by))
                .getRGB());
      }
    }
    g.dispose();
    return image;
  }

  private static int lit(int value, int by) {
    return Math.clamp((long) value + by, 0, 255);
  }
}
