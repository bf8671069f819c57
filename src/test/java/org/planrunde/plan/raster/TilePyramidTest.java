package org.planrunde.plan.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.planrunde.geo.Crs;

/** Tiles lie where the sheet lies, and look like it. */
class TilePyramidTest {
  @TempDir Path folder;
  private Path tiles;

  @BeforeEach
  void name() {
    tiles = folder.resolve("tiles");
  }

  private Sheet sheet(BufferedImage image) {
    var file = folder.resolve("pixels");
    try (var writer = new Sheet.Writer(file, image.getWidth(), image.getHeight())) {
      writer.put(
          image.getHeight(),
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }
    return Sheet.open(file);
  }

  private BufferedImage tile(int zoom, long x, long y) throws IOException {
    return ImageIO.read(
        tiles
            .resolve(Integer.toString(zoom))
            .resolve(Long.toString(x))
            .resolve(Long.toString(y))
            .toFile());
  }

  /** The colour of a place on the ground in the tiles of a zoom; 0 where no tile is. */
  private int colour(double east, double north, int zoom) throws IOException {
    var at =
        Crs.UTM32
            .convert(
                new GeometryFactory().createPoint(new Coordinate(east, north)), Crs.WEB_MERCATOR)
            .getCoordinate();
    double half = Math.PI * 6378137;
    double scale = (256L << zoom) / (2 * half);
    double px = (at.x + half) * scale;
    double py = (half - at.y) * scale;
    long x = (long) Math.floor(px / 256);
    long y = (long) Math.floor(py / 256);
    var file = tiles.resolve(zoom + "/" + x + "/" + y);
    return Files.exists(file)
        ? tile(zoom, x, y).getRGB((int) (px - 256 * x), (int) (py - 256 * y))
        : 0;
  }

  @Test
  void eachCornerOfATurnedPlanIsFoundWhereItLies() throws IOException {
    var image = SamplePlans.picture(900, 600, false);
    double turn = Math.toRadians(-24);
    var at =
        new Affine(
            0.2 * Math.cos(turn),
            0.2 * Math.sin(turn),
            565_000,
            0.2 * Math.sin(turn),
            -0.2 * Math.cos(turn),
            5_760_000);
    int count;
    int deepest;
    try (var sheet = sheet(image)) {
      var world = new MapWorld(new PlanPlace(Crs.UTM32, at, 900, 600));
      deepest = world.deepest();
      count = TilePyramid.cut(sheet, world, tiles, Progress.NONE);
    }
    assertThat(deepest).isEqualTo(19);
    for (int zoom = deepest; zoom > deepest - 3; zoom--) {
      assertThat(Integer.toHexString(colour(at.east(60, 60), at.north(60, 60), zoom)))
          .isEqualTo("ffff0000");
      assertThat(Integer.toHexString(colour(at.east(840, 60), at.north(840, 60), zoom)))
          .isEqualTo("ff00ff00");
      assertThat(Integer.toHexString(colour(at.east(60, 540), at.north(60, 540), zoom)))
          .isEqualTo("ff0000ff");
      assertThat(Integer.toHexString(colour(at.east(450, 300), at.north(450, 300), zoom)))
          .isEqualTo("ffffffff");
      assertThat(colour(at.east(-30, 300), at.north(-30, 300), zoom)).isZero();
    }
    try (var files = Files.walk(tiles)) {
      assertThat(files.filter(Files::isRegularFile).count()).isEqualTo(count);
    }
  }

  @Test
  void noTileIsEmpty() throws IOException {
    try (var sheet = sheet(SamplePlans.picture(1500, 1500, true))) {
      TilePyramid.cut(sheet, new SheetWorld(1500, 1500), tiles, Progress.NONE);
    }
    try (var files = Files.walk(tiles)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var image = ImageIO.read(file.toFile());
        var pixels = image.getRGB(0, 0, 256, 256, null, 0, 256);
        assertThat(java.util.Arrays.stream(pixels).anyMatch(p -> p != 0)).isTrue();
      }
    }
    assertThat(tiles.resolve("3/3/3")).doesNotExist();
    assertThat(tiles.resolve("3/0/0")).exists();
  }

  @Test
  void aThinLineFadesAndDoesNotVanish() throws IOException {
    var image = new BufferedImage(2048, 2048, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 2048; y++) {
      for (int x = 0; x < 2048; x++) {
        image.setRGB(x, y, x == 1001 ? 0 : 0xFFFFFF);
      }
    }
    try (var sheet = sheet(image)) {
      TilePyramid.cut(sheet, new SheetWorld(2048, 2048), tiles, Progress.NONE);
    }
    var whole = tile(0, 0, 0);
    assertThat(whole.getRGB(125, 100) & 255).isBetween(200, 240);
    assertThat(whole.getRGB(124, 100) & 255).isEqualTo(255);
    assertThat(whole.getRGB(126, 100) & 255).isEqualTo(255);
  }

  @Test
  void atTheDeepestZoomOfTheSheetAPixelIsAPixel() throws IOException {
    var image = SamplePlans.picture(700, 300, false);
    image.setRGB(300, 200, 0xFF123456);
    try (var sheet = sheet(image)) {
      var world = new SheetWorld(700, 300);
      assertThat(world.deepest()).isEqualTo(2);
      TilePyramid.cut(sheet, world, tiles, Progress.NONE);
    }
    assertThat(tile(2, 1, 0).getRGB(300 - 256, 200)).isEqualTo(0xFF123456);
    assertThat(tile(2, 2, 1).getRGB(700 - 512, 10)).isZero();
  }

  @Test
  void photosBecomeJpegAndDrawingsAPalette() throws IOException {
    var random = new java.util.Random(3);
    var photo = new int[256 * 256];
    for (int i = 0; i < photo.length; i++) {
      photo[i] = 0xFF000000 | random.nextInt(1 << 24);
    }
    assertThat(TileImage.encode(photo, 256)[0]).isEqualTo((byte) 0xFF);
    var drawing = new int[256 * 256];
    java.util.Arrays.fill(drawing, 0xFFFFFFFF);
    for (int i = 0; i < 20; i++) {
      drawing[i * 300] = 0xFF000000 | i * 9;
    }
    drawing[5] = 0;
    var png = TileImage.encode(drawing, 256);
    assertThat(png).hasSizeLessThan(1_000);
    var back = ImageIO.read(new java.io.ByteArrayInputStream(png));
    assertThat(back.getRGB(0, 0, 256, 256, null, 0, 256)).isEqualTo(drawing);
  }

  @Test
  void progressRunsForwardAndTheWorkCanBeCalledOff() throws IOException {
    var told = new ArrayList<Double>();
    try (var sheet = sheet(SamplePlans.picture(1200, 1200, false))) {
      var world = new SheetWorld(1200, 1200);
      TilePyramid.cut(sheet, world, tiles, told::add);
      assertThat(told).isSorted().hasSizeGreaterThan(20);
      assertThat(told.getLast()).isEqualTo(1);
      assertThatThrownBy(
              () -> TilePyramid.cut(sheet, world, folder.resolve("more"), part -> part < 0.5))
          .hasMessage("cancelled");
    }
  }

  @Test
  void placesThatCannotBeMeantAreRefused() {
    var metre = new Affine(1, 0, 500_000, 0, -1, 5_700_000);
    for (var bad :
        List.of(
            metre.scaled(0.0001),
            metre.scaled(10_000),
            new Affine(1, 0, 500_000, 0, -50, 5_700_000),
            new Affine(1, 0, 500_000, 0.999, -0.05, 5_700_000),
            new Affine(1, 0, 500_000, 0, -1, 95_700_000))) {
      assertThatThrownBy(() -> new PlanPlace(Crs.UTM32, bad, 1000, 1000))
          .isInstanceOf(PlanRefused.class);
    }
    var corners = new PlanPlace(Crs.UTM32, metre, 1000, 1000).corners();
    assertThat(corners[0].x).isCloseTo(9, within(1e-9));
    assertThat(corners[2].y).isLessThan(corners[0].y);
  }
}
