package org.planrunde.plan.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.kernel.Message;

/** Plans of every kind become the right pixels. */
class PlanFileTest {
  private static final int RED = 0xFFFF0000;
  private static final int GREEN = 0xFF00FF00;
  private static final int BLUE = 0xFF0000FF;

  @TempDir Path folder;

  private Found read(byte[] file, int page) throws IOException {
    var source = Files.write(folder.resolve("source"), file);
    return PlanFile.read(source, null, page, folder.resolve("pixels"), Progress.NONE);
  }

  private void assertCorners(int leftTop, int rightTop, int leftBottom) {
    try (var sheet = Sheet.open(folder.resolve("pixels"))) {
      var w = sheet.width();
      var h = sheet.height();
      assertThat(Integer.toHexString(sheet.argb(w / 60, h / 60)))
          .isEqualTo(Integer.toHexString(leftTop));
      assertThat(Integer.toHexString(sheet.argb(w - w / 60, h / 60)))
          .isEqualTo(Integer.toHexString(rightTop));
      assertThat(Integer.toHexString(sheet.argb(w / 60, h - h / 60)))
          .isEqualTo(Integer.toHexString(leftBottom));
    }
  }

  @Test
  void aPageOfAPdfIsDrawnAtTheResolutionThatSuitsIt() throws IOException {
    var found = read(SamplePlans.pdf(297, 210), 1);
    assertThat(found.format()).isEqualTo("PDF");
    assertThat(found.dpi()).isEqualTo(300);
    assertThat(found.width()).isEqualTo(3508);
    assertThat(found.height()).isEqualTo(2480);
    assertThat(found.warnings()).isEmpty();
    assertCorners(RED, GREEN, BLUE);
  }

  @ParameterizedTest
  @CsvSource({"0, 300", "90, 300", "180, 300", "270, 300"})
  void aTurnedPageIsDrawnInBandsAsItIsRead(int turn, int dpi) throws IOException {
    var found = read(SamplePlans.pdf(594, 420, pdf -> pdf.getPage(0).setRotation(turn)), 1);
    assertThat(found.dpi()).isEqualTo(dpi);
    var white = 0xFFE8E4DA;
    switch (turn) {
      case 90 -> assertCorners(BLUE, RED, white);
      case 180 -> assertCorners(white, BLUE, GREEN);
      case 270 -> assertCorners(GREEN, white, RED);
      default -> assertCorners(RED, GREEN, BLUE);
    }
  }

  @Test
  void theBandsOfAPageMeetWithoutASeam() throws IOException {
    read(SamplePlans.pdf(420, 1000), 1);
    try (var sheet = Sheet.open(folder.resolve("pixels"))) {
      var seams = new ArrayList<Integer>();
      for (int y = sheet.height() / 20; y < sheet.height() * 19 / 20; y++) {
        if (sheet.argb(sheet.width() / 100, y) != 0xFFE8E4DA) {
          seams.add(y);
        }
      }
      assertThat(seams).isEmpty();
    }
  }

  @Test
  void anotherPageCanBeTaken() throws IOException {
    var found = read(SamplePlans.pdf(297, 210, pdf -> SamplePlans.page(pdf, 100, 50)), 2);
    assertThat(found.pages()).isEqualTo(2);
    assertThat(found.page()).isEqualTo(2);
    assertThat(found.width()).isEqualTo(1181);
  }

  @Test
  void aScriptIsNotRunAndSaid() throws IOException {
    var found = read(SamplePlans.pdf(100, 100, SamplePlans::withScript), 1);
    assertThat(found.warnings())
        .extracting(Message::key)
        .containsExactly("plan.warning.pdf.script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "tiff"})
  void picturesAreReadWhole(String format) throws IOException {
    var image = SamplePlans.picture(800, 500, false);
    var plain = new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB);
    plain.createGraphics().drawImage(image, 0, 0, null);
    var found = read(SamplePlans.file(plain, format), 1);
    assertThat(found.width()).isEqualTo(800);
    assertThat(found.height()).isEqualTo(500);
    assertThat(found.pages()).isEqualTo(1);
    assertThat(found.affine()).isNull();
    if (!format.equals("jpeg")) {
      assertCorners(RED, GREEN, BLUE);
    }
  }

  @Test
  void whatIsTransparentStaysSo() throws IOException {
    read(SamplePlans.file(SamplePlans.picture(80, 80, true), "png"), 1);
    try (var sheet = Sheet.open(folder.resolve("pixels"))) {
      assertThat(sheet.argb(40, 40)).isZero();
      assertThat(sheet.argb(2, 2)).isEqualTo(RED);
    }
  }

  @Test
  void aWorldFileGivesAPlaceWithoutASystem() throws IOException {
    var source =
        Files.write(
            folder.resolve("source"), SamplePlans.file(SamplePlans.picture(80, 60, false), "png"));
    var found =
        PlanFile.read(
            source, "0.5\n0\n0\n-0.5\n500000\n5700000", 1, folder.resolve("pixels"), Progress.NONE);
    var affine = found.affine();
    assertThat(affine).isNotNull();
    assertThat(affine.east(0, 0)).isCloseTo(499999.75, within(1e-9));
    assertThat(found.epsg()).isZero();
  }

  @Test
  void theWorkCanBeCalledOff() throws IOException {
    var source = Files.write(folder.resolve("source"), SamplePlans.pdf(297, 210));
    var why =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            PlanRefused.class,
            () -> PlanFile.read(source, null, 1, folder.resolve("pixels"), _ -> false));
    assertThat(why.sentence().key()).isEqualTo("plan.refused.cancelled");
  }
}
