package org.planrunde.plan;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.planrunde.geo.Crs;
import org.planrunde.plan.raster.Affine;
import org.planrunde.plan.raster.SamplePlans;
import org.planrunde.storage.Folders;

/** Draws and cuts an A0 plan of 1:500 at 200 dpi, as a worker does; the bench looks on. */
final class PlanBench {
  private static final float WIDTH = 841;
  private static final float HEIGHT = 1189;

  private PlanBench() {}

  static void main(String[] args) throws IOException {
    var folder = Files.createTempDirectory("plan-bench");
    Files.write(folder.resolve(PlanWork.SOURCE), pdf());
    var work = PlanWork.in(folder);
    var read = work.does(new PlanOrder(1, null, null, null), _ -> true);
    var pixel = 0.5 * 25.4 / Objects.requireNonNull(read.found()).dpi();
    var turn = Math.toRadians(-12);
    var at =
        new Affine(
            pixel * Math.cos(turn),
            pixel * Math.sin(turn),
            565_000,
            pixel * Math.sin(turn),
            -pixel * Math.cos(turn),
            5_760_000);
    work.does(new PlanOrder(1, null, Crs.UTM32, at), _ -> true);
    Folders.delete(folder);
  }

  /** 6,000 parcels with numbers, 3,000 houses, transparent areas above them. */
  private static byte[] pdf() throws IOException {
    var random = new Random(11);
    try (var pdf = new PDDocument()) {
      var w = WIDTH * SamplePlans.MM;
      var h = HEIGHT * SamplePlans.MM;
      var page = new PDPage(new PDRectangle(w, h));
      pdf.addPage(page);
      try (var pen = new PDPageContentStream(pdf, page)) {
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        for (int i = 0; i < 6_000; i++) {
          var x = w * (i % 75) / 75;
          var y = h * (i / 75) / 80;
          pen.setStrokingColor(Color.BLACK);
          pen.setLineWidth(0.5f);
          pen.addRect(x, y, w / 75, h / 80);
          pen.stroke();
          if (i % 2 == 0) {
            pen.setNonStrokingColor(new Color(0xB9A48C));
            pen.addRect(x + 6 + 3 * random.nextFloat(), y + 8, 14 + 5 * random.nextFloat(), 20);
            pen.fillAndStroke();
          }
          pen.beginText();
          pen.setNonStrokingColor(Color.BLACK);
          pen.setFont(font, 5);
          pen.newLineAtOffset(x + 3, y + 2);
          pen.showText(i + "/" + random.nextInt(40));
          pen.endText();
        }
        var half = new PDExtendedGraphicsState();
        half.setNonStrokingAlphaConstant(0.4f);
        pen.setGraphicsStateParameters(half);
        for (int i = 0; i < 60; i++) {
          pen.setNonStrokingColor(new Color(random.nextInt(1 << 24)));
          pen.addRect(w * random.nextFloat(), h * random.nextFloat(), w * 0.12f, h * 0.08f);
          pen.fill();
        }
      }
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }
}
