package org.planrunde.demo.town;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws on one page of a PDF in millimetres from its upper left corner, y down; its letters are in
 * the file. Not thread-safe.
 */
final class SheetPen implements AutoCloseable {
  private static final float POINTS = 72 / 25.4f;
  private static final String LETTERS =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDPageContentStream out;
  private final PDFont font;
  private final float height;

  SheetPen(PDDocument pdf, float width, float height) throws IOException {
    this.height = height;
    var page = new PDPage(new PDRectangle(width * POINTS, height * POINTS));
    pdf.addPage(page);
    out = new PDPageContentStream(pdf, page);
    try (var letters = PDDocument.class.getResourceAsStream(LETTERS)) {
      font = PDType0Font.load(pdf, letters);
    }
  }

  /** What is drawn until {@link #unclip} stays inside the rectangle. */
  void clip(double x, double y, double width, double high) throws IOException {
    out.saveGraphicsState();
    out.addRect(x(x), y(y + high), x(width), x(high));
    out.clip();
  }

  void unclip() throws IOException {
    out.restoreGraphicsState();
  }

  /** Fills areas. */
  void fill(Geometry areas, int rgb) throws IOException {
    out.setNonStrokingColor(new Color(rgb));
    if (trace(areas)) {
      out.fillEvenOdd();
    }
  }

  /**
   * Draws lines and outlines.
   *
   * @param dashes lengths of line and gap by turns; none for a whole line
   */
  void line(Geometry lines, int rgb, double width, double... dashes) throws IOException {
    var pattern = new float[dashes.length];
    for (int i = 0; i < dashes.length; i++) {
      pattern[i] = x(dashes[i]);
    }
    out.setStrokingColor(new Color(rgb));
    out.setLineWidth(x(width));
    out.setLineDashPattern(pattern, 0);
    if (trace(lines)) {
      out.stroke();
    }
  }

  private boolean trace(Geometry shape) throws IOException {
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      var part = shape.getGeometryN(i);
      if (part instanceof Polygon polygon && !polygon.isEmpty()) {
        trace(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          trace(polygon.getInteriorRingN(hole));
        }
      } else if (part instanceof LineString line && !line.isEmpty()) {
        trace(line);
      }
    }
    return !shape.isEmpty();
  }

  private void trace(LineString line) throws IOException {
    var points = line.getCoordinates();
    out.moveTo(x(points[0].x), y(points[0].y));
    for (int i = 1; i < points.length; i++) {
      out.lineTo(x(points[i].x), y(points[i].y));
    }
    if (line.isClosed()) {
      out.closePath();
    }
  }

  /** Text that begins at the place, on its base line; the size is the height of a line. */
  void text(double x, double y, double size, String text) throws IOException {
    write(x, y, size, text, RenderingMode.FILL);
  }

  /** The same in heavier letters. */
  void bold(double x, double y, double size, String text) throws IOException {
    write(x, y, size, text, RenderingMode.FILL_STROKE);
  }

  /** Text with its middle at the place. */
  void centred(Coordinate at, double size, String text) throws IOException {
    bold(at.x - width(size, text) / 2, at.y + size * 0.35, size, text);
  }

  double width(double size, String text) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  private void write(double x, double y, double size, String text, RenderingMode mode)
      throws IOException {
    out.setNonStrokingColor(Color.BLACK);
    out.setStrokingColor(Color.BLACK);
    out.setLineDashPattern(new float[0], 0);
    out.setLineWidth(x(size * 0.035));
    out.beginText();
    out.setRenderingMode(mode);
    out.setFont(font, x(size));
    out.newLineAtOffset(x(x), y(y));
    out.showText(text);
    out.endText();
  }

  private static float x(double millimetres) {
    return (float) millimetres * POINTS;
  }

  private float y(double millimetres) {
    return (float) (height - millimetres) * POINTS;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
