package org.planrunde.workshop.minutes;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Figures and Latin capitals as shapes, so that no font has to be installed where the server runs.
 */
final class DrawnLetters {
  private static final double CAPITAL = 0.72;

  private final TrueTypeFont font;

  DrawnLetters() {
    try {
      font = PdfLetters.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with its middle at the place, in the colour at hand. */
  void centred(Graphics2D g, String text, double x, double y, double size) {
    var left = x - width(text, size) / 2;
    g.fill(shape(text, left, y + size * CAPITAL / 2, size));
  }

  double width(String text, double size) {
    return text.chars().mapToDouble(c -> advance(c) * size).sum();
  }

  private Path2D shape(String text, double x, double base, double size) {
    try {
      var all = new Path2D.Double();
      var at = x;
      var units = font.getUnitsPerEm();
      for (var c : text.chars().toArray()) {
        var place = AffineTransform.getTranslateInstance(at, base);
        place.scale(size / units, -size / units);
        var glyph = font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(c));
        all.append(glyph.getPath().getPathIterator(place), false);
        at += advance(c) * size;
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double advance(int c) {
    try {
      var glyph = font.getUnicodeCmapLookup().getGlyphId(c);
      return (double) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
