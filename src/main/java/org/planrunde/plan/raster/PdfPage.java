package org.planrunde.plan.raster;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.RenderDestination;

/**
 * One page on its way to pixels, in bands: for each the page's crop box is narrowed, because PDFBox
 * makes a picture as large as that box for every transparent part.
 */
final class PdfPage {
  private static final int[] RESOLUTIONS = {300, 200, 150, 100};

  /** A0 at 200 dpi has 62 million; A1 at 300 dpi as well. */
  private static final double MOST_PIXELS = 70e6;

  /** Twice the longer side of A0, in inches. */
  private static final double LONGEST = 94;

  private static final int BAND_PIXELS = 16_000_000;

  private final PDDocument pdf;
  private final int index;
  private final PDPage page;
  private final PDRectangle box;
  private final int turns;
  private final double scale;
  private final int dpi;
  private final int width;
  private final int height;

  /** Looks at the size first. */
  PdfPage(PDDocument pdf, int index) {
    this.pdf = pdf;
    this.index = index;
    page = pdf.getPage(index);
    box = page.getCropBox();
    turns = Math.floorMod(page.getRotation(), 360) / 90;
    double unit = page.getCOSObject().getFloat("UserUnit", 1);
    double across = box.getWidth() * unit / 72;
    double down = box.getHeight() * unit / 72;
    if (!(across > 0 && down > 0)) {
      throw new PlanRefused("pdf.broken");
    }
    if (Math.max(across, down) > LONGEST) {
      throw new PlanRefused("pdf.size", centimetres(across), centimetres(down));
    }
    dpi =
        IntStream.of(RESOLUTIONS)
            .filter(r -> across * r * down * r <= MOST_PIXELS)
            .findFirst()
            .orElse(RESOLUTIONS[RESOLUTIONS.length - 1]);
    scale = unit * dpi / 72;
    width = pixels(turns % 2 == 0 ? box.getWidth() : box.getHeight());
    height = pixels(turns % 2 == 0 ? box.getHeight() : box.getWidth());
  }

  private int pixels(double points) {
    return Math.max(1, (int) Math.round(points * scale));
  }

  private static int centimetres(double inches) {
    return (int) Math.round(Math.min(inches * 2.54, 1e9));
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int dpi() {
    return dpi;
  }

  void draw(Path sheet, Progress progress) throws IOException {
    var renderer = new PDFRenderer(pdf);
    renderer.setSubsamplingAllowed(true);
    var rows = Math.clamp(BAND_PIXELS / width, 1, height);
    var band = new BufferedImage(width, rows, BufferedImage.TYPE_INT_RGB);
    try (var writer = new Sheet.Writer(sheet, width, height)) {
      for (int y = 0; y < height; y += rows) {
        progress.tell((double) y / height);
        var count = Math.min(rows, height - y);
        draw(renderer, band, y, count);
        writer.put(count, band.getRGB(0, 0, width, count, null, 0, width));
      }
    } finally {
      page.setCropBox(box);
    }
  }

  private void draw(PDFRenderer renderer, BufferedImage band, int y, int rows) throws IOException {
    page.setCropBox(part(y / scale, (y + rows) / scale));
    var graphics = band.createGraphics();
    try {
      graphics.setBackground(Color.WHITE);
      graphics.clearRect(0, 0, band.getWidth(), band.getHeight());
      renderer.renderPageToGraphics(
          index, graphics, (float) scale, (float) scale, RenderDestination.EXPORT);
    } finally {
      graphics.dispose();
    }
  }

  /** What of the page lies between two lines of the picture, which may be turned, in points. */
  private PDRectangle part(double from, double to) {
    var x = box.getLowerLeftX();
    var y = box.getLowerLeftY();
    var w = box.getWidth();
    var h = box.getHeight();
    var length = (float) (to - from);
    return switch (turns) {
      case 1 -> new PDRectangle((float) (x + from), y, length, h);
      case 2 -> new PDRectangle(x, (float) (y + from), w, length);
      case 3 -> new PDRectangle((float) (x + w - to), y, length, h);
      default -> new PDRectangle(x, (float) (y + h - to), w, length);
    };
  }
}
