package org.planrunde.plan.raster;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Fictional plans for tests. */
public final class SamplePlans {
  /** Points of a PDF in a millimetre. */
  public static final float MM = 72 / 25.4f;

  private SamplePlans() {}

  /** Something that changes a document before it is saved. */
  public interface Change {
    void to(PDDocument pdf) throws IOException;
  }

  /** A page of so many millimetres with streets, houses, and a red, a green and a blue corner. */
  public static byte[] pdf(float across, float down, Change... changes) {
    try (var pdf = new PDDocument()) {
      page(pdf, across, down);
      for (var change : changes) {
        change.to(pdf);
      }
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds such a page. */
  public static PDPage page(PDDocument pdf, float across, float down) throws IOException {
    var page = new PDPage(new PDRectangle(across * MM, down * MM));
    pdf.addPage(page);
    try (var pen = new PDPageContentStream(pdf, page)) {
      draw(pen, across * MM, down * MM);
    }
    return page;
  }

  private static void draw(PDPageContentStream pen, float w, float h) throws IOException {
    fill(pen, new Color(0xE8E4DA), 0, 0, w, h);
    var houses = new Color(0xB9A48C);
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 9; j++) {
        if (i != 5 && j != 4) {
          fill(
              pen,
              houses,
              w * (0.06f + 0.075f * i),
              h * (0.08f + 0.095f * j),
              w * 0.05f,
              h * 0.05f);
        }
      }
    }
    fill(pen, new Color(0xCFE3C0), w * 0.3f, h * 0.4f, w * 0.28f, h * 0.16f);
    pen.setStrokingColor(new Color(0x17212B));
    pen.setLineWidth(w * 0.002f);
    for (int i = 0; i <= 10; i++) {
      pen.moveTo(w * 0.03f, h * (0.05f + 0.09f * i));
      pen.lineTo(w * 0.97f, h * (0.05f + 0.09f * i));
    }
    pen.stroke();
    fill(pen, Color.RED, 0, h * 0.96f, w * 0.04f, h * 0.04f);
    fill(pen, Color.GREEN, w * 0.96f, h * 0.96f, w * 0.04f, h * 0.04f);
    fill(pen, Color.BLUE, 0, 0, w * 0.04f, h * 0.04f);
    pen.beginText();
    pen.setNonStrokingColor(Color.BLACK);
    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), w * 0.025f);
    pen.newLineAtOffset(w * 0.55f, h * 0.03f);
    pen.showText("Markt, Entwurf A, 1:500");
    pen.endText();
  }

  private static void fill(
      PDPageContentStream pen, Color colour, float x, float y, float w, float h)
      throws IOException {
    pen.setNonStrokingColor(colour);
    pen.addRect(x, y, w, h);
    pen.fill();
  }

  /** A script that runs when the document is opened. */
  public static void withScript(PDDocument pdf) {
    pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x');"));
  }

  /** A picture with the same coloured corners; white between them, or nothing. */
  public static BufferedImage picture(int width, int height, boolean transparent) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var g = image.createGraphics();
    if (!transparent) {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, width, height);
    }
    g.setColor(Color.RED);
    g.fillRect(0, 0, width / 4, height / 4);
    g.setColor(Color.GREEN);
    g.fillRect(width - width / 4, 0, width / 4, height / 4);
    g.setColor(Color.BLUE);
    g.fillRect(0, height - height / 4, width / 4, height / 4);
    g.dispose();
    return image;
  }

  /** A picture as a file. */
  public static byte[] file(BufferedImage image, String format) {
    try {
      var bytes = new ByteArrayOutputStream();
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalArgumentException(format);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
