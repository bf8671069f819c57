package org.planrunde.plan.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real development plans, whose world files say where they lie. */
@EnabledIf("isThere")
class GroundTruthTest {
  @TempDir Path folder;

  static boolean isThere() {
    return SharedPlans.folder().isPresent();
  }

  private static Path shared(String name) {
    return SharedPlans.folder().orElseThrow().resolve(name);
  }

  private static Map<String, byte[]> plan() throws IOException {
    return SharedPlans.unpack(shared("xplan/BPlan004_6-0.zip"));
  }

  private Found read(byte[] file, String world) throws IOException {
    var source = Files.write(folder.resolve("source"), file);
    Files.deleteIfExists(folder.resolve("pixels"));
    return PlanFile.read(
        source, world.isEmpty() ? null : world, 1, folder.resolve("pixels"), Progress.NONE);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void theWorldFileOfADevelopmentPlanIsRead() throws IOException {
    var files = plan();
    var found = read(files.get("BPlan004_6-0.png"), text(files.get("BPlan004_6-0.pgw")));
    var at = Objects.requireNonNull(found.affine());
    assertThat(at.east(0.5, 0.5)).isCloseTo(567385.853, within(0.001));
    assertThat(at.north(0.5, 0.5)).isCloseTo(5937699.047, within(0.001));
    assertThat(at.xx()).isCloseTo(0.118305, within(1e-6));
    assertThat(at.yy()).isCloseTo(-0.118190, within(1e-6));
  }

  /**
   * A hundred people set four points each, off by up to a pixel on the plan and by up to two pixels
   * on the map at its deepest zoom, which are 18 cm here, to every side.
   */
  @Test
  void fourPointsComeWithinHalfAMetreOfTheTruth() throws IOException {
    var truth = WorldFile.read(text(plan().get("BPlan004_6-0.pgw")));
    var found = read(plan().get("BPlan004_6-0.png"), "");
    var random = new Random(42);
    var worst = 0.0;
    for (int person = 0; person < 100; person++) {
      var points = new ArrayList<ControlPoint>();
      for (int i = 0; i < 4; i++) {
        var x = found.width() * (i % 2 == 0 ? 0.15 : 0.85);
        var y = found.height() * (i / 2 == 0 ? 0.2 : 0.8);
        points.add(
            new ControlPoint(
                x + random.nextDouble(-1, 1),
                y + random.nextDouble(-1, 1),
                truth.east(x, y) + random.nextDouble(-0.18, 0.18),
                truth.north(x, y) + random.nextDouble(-0.18, 0.18)));
      }
      worst = Math.max(worst, rmsAgainst(truth, Georeference.fit(points).affine(), found));
    }
    assertThat(worst).isBetween(0.01, 0.5);
  }

  private static double rmsAgainst(Affine truth, Affine fit, Found sheet) {
    double sum = 0;
    for (int i = 0; i <= 10; i++) {
      for (int j = 0; j <= 10; j++) {
        var x = sheet.width() * i / 10.0;
        var y = sheet.height() * j / 10.0;
        var de = fit.east(x, y) - truth.east(x, y);
        var dn = fit.north(x, y) - truth.north(x, y);
        sum += de * de + dn * dn;
      }
    }
    return Math.sqrt(sum / 121);
  }

  @ParameterizedTest
  @CsvSource({
    "xplan/BPlan004_6-0.zip, BPlan004_6-0.pdf",
    "xplan/StErhVO_Heidberg_51.zip, StErhVO_Heidberg.pdf"
  })
  void thePdfOfAPlanIsDrawn(String archive, String name) throws IOException {
    var found = read(SharedPlans.unpack(shared(archive)).get(name), "");
    assertThat(found.format()).isEqualTo("PDF");
    try (var sheet = Sheet.open(folder.resolve("pixels"))) {
      var dark = 0;
      for (int y = 0; y < sheet.height(); y += 7) {
        for (int x = 0; x < sheet.width(); x += 7) {
          dark += (sheet.argb(x, y) & 255) < 128 ? 1 : 0;
        }
      }
      assertThat(dark).isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "raster/blankenese29_cog_deflate_25832.tif",
    "raster/blankenese29_cog_jpeg_ycbcr_25832.tif"
  })
  void aGeoTiffLiesWhereItsWorldFileSays(String name) throws IOException {
    var found = read(Files.readAllBytes(shared(name)), "");
    var world =
        WorldFile.read(
            text(
                SharedPlans.unpack(shared("xplan/Blankenese29_Test_60.zip"))
                    .get("Blankenese29.pgw")));
    var at = Objects.requireNonNull(found.affine());
    assertThat(found.epsg()).isEqualTo(25832);
    assertThat(found.warnings()).isEmpty();
    assertThat(at.east(0, 0)).isCloseTo(world.east(0, 0), within(at.pixelSize()));
    assertThat(at.north(0, 0)).isCloseTo(world.north(0, 0), within(at.pixelSize()));
  }

  @Test
  void aTerrainModelIsNoPicture() throws IOException {
    var file = Files.readAllBytes(shared("raster/dgm1_muenchen_690_5335.tif"));
    assertThatThrownBy(() -> read(file, "")).hasMessage("heights");
  }
}
