package org.planrunde.workshop.minutes;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Pages of A4 that are filled from top to bottom; in points. Not thread-safe. */
final class PdfSheet implements AutoCloseable {
  static final float LEFT = 62;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final float TOP = PDRectangle.A4.getHeight() - 62;
  private static final float BOTTOM = 68;
  private static final Color INK = new Color(0x17212B);
  private static final Color SOFT = new Color(0x414E5A);
  private static final Color LINE = new Color(0x76837C);

  final PdfLetters letters;
  private final PDDocument pdf;
  private final PdfTags tags;
  private PDPage page;
  private PDPageContentStream out;
  private float y = TOP;

  /** How a line of text looks. */
  record Look(float size, boolean bold, boolean soft) {
    float height() {
      return size * 1.38f;
    }
  }

  PdfSheet(PDDocument pdf, PdfTags tags) throws IOException {
    this.pdf = pdf;
    this.tags = tags;
    letters = new PdfLetters(pdf);
    page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    out = new PDPageContentStream(pdf, page);
  }

  /** Goes to a new page unless so much is free here. */
  void need(double height) throws IOException {
    if (y - height < BOTTOM && y < TOP) {
      out.close();
      page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      out = new PDPageContentStream(pdf, page);
      y = TOP;
    }
  }

  /** Leaves room, but not at the top of a page. */
  void gap(float height) {
    y = y == TOP ? TOP : y - height;
  }

  void down(float height) {
    y -= height;
  }

  float top() {
    return y;
  }

  void up(float to) {
    y = to;
  }

  /** One line at the height where we are; does not go down. */
  void write(PDStructureElement element, String line, float x, float width, Look look, boolean rtl)
      throws IOException {
    var shown = PdfLetters.visual(line, rtl);
    var left = rtl ? x + width - (float) letters.width(shown, look.size()) : x;
    out.beginMarkedContent(
        COSName.getPDFName(element.getStructureType()), tags.next(element, page));
    text(shown, left, y - look.size(), look);
    out.endMarkedContent();
  }

  private void text(String shown, float x, float base, Look look) throws IOException {
    var colour = look.soft() ? SOFT : INK;
    out.beginText();
    out.setFont(letters.font, look.size());
    out.setNonStrokingColor(colour);
    out.setStrokingColor(colour);
    // There is one weight of these letters: a fine outline makes the other.
    out.setLineWidth(look.size() * 0.032f);
    out.setRenderingMode(look.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    out.newLineAtOffset(x, base);
    out.showText(shown);
    out.endText();
  }

  /** A line across, which means nothing to who listens. */
  void rule(float x, float width, boolean strong) throws IOException {
    out.beginMarkedContent(COSName.ARTIFACT);
    out.setStrokingColor(strong ? INK : LINE);
    out.setLineWidth(strong ? 1.1f : 0.5f);
    out.moveTo(x, y);
    out.lineTo(x + width, y);
    out.stroke();
    out.endMarkedContent();
  }

  /** The picture as wide as the text, less if it would be higher than {@code tallest}. */
  void picture(PDStructureElement element, MinutesPicture picture, float tallest)
      throws IOException {
    var scale = Math.min(WIDTH / picture.width(), tallest / picture.height());
    var height = picture.height() * scale;
    need(height);
    var image = PDImageXObject.createFromByteArray(pdf, picture.png(), "map");
    out.beginMarkedContent(COSName.getPDFName("Figure"), tags.next(element, page));
    out.drawImage(image, LEFT, y - height, picture.width() * scale, height);
    out.endMarkedContent();
    y -= height;
  }

  /** Writes title and page number below each page. */
  void close(String foot, MinutesWords pages) throws IOException {
    out.close();
    var look = new Look(8.5f, false, true);
    for (int i = 0; i < pdf.getNumberOfPages(); i++) {
      var at = pdf.getPage(i);
      try (var end = new PDPageContentStream(pdf, at, AppendMode.APPEND, true, true)) {
        out = end;
        out.beginMarkedContent(COSName.ARTIFACT);
        var number = pages.say("minutes.page", i + 1, pdf.getNumberOfPages());
        var lines = letters.lines(foot, look.size(), WIDTH - 90);
        text(PdfLetters.visual(lines.getFirst(), false), LEFT, 40, look);
        text(number, LEFT + WIDTH - (float) letters.width(number, look.size()), 40, look);
        out.endMarkedContent();
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
