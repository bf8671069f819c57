package org.planrunde.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.planrunde.testing.ShapefileMaker.hole;
import static org.planrunde.testing.ShapefileMaker.nothing;
import static org.planrunde.testing.ShapefileMaker.parts;
import static org.planrunde.testing.ShapefileMaker.point;
import static org.planrunde.testing.ShapefileMaker.shapes;
import static org.planrunde.testing.ShapefileMaker.square;
import static org.planrunde.testing.ShapefileMaker.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.geo.AxisCheck;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.GeoFeature;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoLimits;
import org.planrunde.kernel.RefusedException;
import org.planrunde.testing.ShapefileMaker;

@Timeout(30)
class ShapefileReaderTest {
  private static final double X = 565833.1932;
  private static final double Y = 5934036.3769;
  private static final Envelope HAMBURG = new Envelope(9.7, 10.4, 53.3, 53.8);
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;

  @Test
  void readsPlacesAttributesAndTheSystem() throws IOException {
    var found =
        inspect(
            new ShapefileMaker()
                .file("daten/Bäume.shp", shapes(point(1, X, Y)))
                .file("daten/Bäume.dbf", table(StandardCharsets.UTF_8, 0, "Grünstraße", "7.50"))
                .text("daten/Bäume.prj", ShapefileMaker.UTM32)
                .text("daten/Bäume.cpg", "UTF-8"));
    assertThat(found.format()).isEqualTo(PlanFormat.SHAPEFILE);
    assertThat(found.warnings()).isEmpty();
    assertThat(found.crs()).isEqualTo(CrsName.of(25832));
    assertThat(found.layers().getFirst().name()).isEqualTo("Bäume");
    assertThat(found.layers().getFirst().kind()).isEqualTo(GeometryKind.POINT);
    var tree = features(found.layers().getFirst()).getFirst();
    assertThat(tree.geometry().getCoordinate().x).isCloseTo(9.993682, within(2e-7));
    assertThat(tree.geometry().getCoordinate().y).isCloseTo(53.551086, within(2e-7));
    assertThat(tree.properties()).containsEntry("NAME", "Grünstraße").containsEntry("ZAHL", "7.5");
  }

  @Test
  void severalLayersInOneArchiveStayApart() throws IOException {
    var found =
        inspect(
            new ShapefileMaker()
                .file("leer.shp", shapes())
                .file("a.shp", shapes(point(1, X, Y)))
                .text("a.prj", ShapefileMaker.UTM32)
                .file("b.shp", shapes(parts(5, square(X, Y, 100))))
                .text("b.prj", ShapefileMaker.UTM32));
    assertThat(found.layers()).extracting(FoundLayer::name).containsExactly("a", "b", "leer");
    assertThat(found.layers())
        .extracting(FoundLayer::kind)
        .containsExactly(GeometryKind.POINT, GeometryKind.AREA, GeometryKind.NONE);
    assertThat(warnings(found)).contains("plan.read.shape.no-table", "plan.read.shape.no-prj");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, 0, '', plan.read.shape.no-charset",
    "windows-1252, 87, '', ",
    "IBM850, 2, '', ",
    "windows-1252, 0, ANSI 1252, ",
    "ISO-8859-1, 0, 88591, ",
    "UTF-8, 87, UTF-8, "
  })
  void umlautsSurviveWhateverNamesTheirEncoding(
      String charset, int driver, String cpg, String warning) throws IOException {
    var maker =
        new ShapefileMaker()
            .file("a.shp", shapes(point(1, X, Y)))
            .file("a.dbf", table(Charset.forName(charset), driver, "Äöüß", "1"))
            .text("a.prj", ShapefileMaker.UTM32);
    var found = inspect(cpg.isEmpty() ? maker : maker.text("a.cpg", cpg));
    assertThat(features(found.layers().getFirst()).getFirst().properties())
        .containsEntry("NAME", "Äöüß");
    assertThat(warnings(found)).isEqualTo(warning == null ? List.of() : List.of(warning));
  }

  @Test
  void withoutASystemItIsAskedForAndNeverGuessed() throws IOException {
    var maker = new ShapefileMaker().file("a.shp", shapes(point(1, X, Y)));
    var found = inspect(maker);
    assertThat(found.needsCrs()).isTrue();
    assertThat(found.crs()).isNull();
    assertThat(found.extent()).isNull();
    assertThat(found.features()).isEqualTo(1);
    assertThat(found.layers().getFirst().geoJson()).isEmpty();

    var given = PlanReaders.inspect(maker.zip(folder), new ReadOptions(CrsName.of(25832), false));
    assertThat(given.needsCrs()).isFalse();
    assertThat(given.check(HAMBURG)).isEqualTo(AxisCheck.PLAUSIBLE);
  }

  @Test
  void swappedAxesAreSeenAndCanBeTurned() throws IOException {
    var maker =
        new ShapefileMaker()
            .file("a.shp", shapes(point(1, 53.55, 9.99)))
            .text("a.prj", "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]]");
    assertThat(inspect(maker).check(HAMBURG)).isEqualTo(AxisCheck.SWAPPED);
    var turned = PlanReaders.inspect(maker.zip(folder), new ReadOptions(null, true));
    assertThat(turned.check(HAMBURG)).isEqualTo(AxisCheck.PLAUSIBLE);
    assertThat(turned.extent().getMinX()).isEqualTo(9.99);
  }

  @Test
  void linesPolygonsHeightsAndHolesAreRead() throws IOException {
    var found =
        inspect(
            new ShapefileMaker()
                .file(
                    "a.shp",
                    shapes(
                        parts(15, square(X, Y, 100), hole(X + 10, Y + 10, 20)),
                        parts(5, square(X, Y, 10), square(X + 50, Y, 10)),
                        parts(5, hole(X, Y, 10)),
                        parts(23, new double[] {X, Y, X + 5, Y}),
                        point(11, X, Y, 30, 0),
                        parts(3, new double[] {X, Y, X + 5, Y}, new double[] {X, Y, X, Y + 5})))
                .text("a.prj", ShapefileMaker.UTM32));
    assertThat(features(found.layers().getFirst()))
        .extracting(it -> it.geometry().getGeometryType())
        .containsExactly(
            "Polygon", "MultiPolygon", "Polygon", "LineString", "Point", "MultiLineString");
    assertThat(features(found.layers().getFirst()).getFirst().geometry().getNumPoints())
        .isEqualTo(10);
    assertThat(found.layers().getFirst().kind()).isEqualTo(GeometryKind.MIXED);
  }

  @Test
  void whatIsLeftOutIsCountedWithItsReason() throws IOException {
    var bow = new double[] {X, Y, X + 10, Y + 10, X + 10, Y, X, Y + 10, X, Y};
    var open = new double[] {X, Y, X, Y + 10, X + 10, Y + 10, X + 10, Y};
    byte[] lying = parts(5, square(X, Y, 10));
    ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(40, 1_000_000_000);
    var found =
        inspect(
            new ShapefileMaker()
                .file(
                    "a.shp",
                    shapes(
                        nothing(),
                        parts(5, bow),
                        parts(5, open),
                        lying,
                        point(1, Double.NaN, Y),
                        point(1, 1e300, Y),
                        point(31, X, Y),
                        point(1, X, Y),
                        point(1, X, Y)))
                .file(
                    "a.dbf",
                    table(
                        WINDOWS, 87, "a", "1", "b", "2", "c", "3", "d", "4", "e", "5", "f", "6",
                        "g", "7", "*h", "8", "i", "9"))
                .text("a.prj", ShapefileMaker.UTM32));
    assertThat(found.features()).isEqualTo(1);
    assertThat(features(found.layers().getFirst()).getFirst().properties())
        .containsEntry("NAME", "i");
    assertThat(found.warnings())
        .extracting(it -> it.key().replace("plan.read.skipped.", "") + " " + it.arguments().get(0))
        .containsExactlyInAnyOrder(
            "no-geometry 1", "invalid 2", "broken 2", "outside 1", "kind 1", "deleted 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, -2, 100_000, Integer.MAX_VALUE / 2})
  void refusesRecordsThatLieAboutTheirLength(int words) throws IOException {
    byte[] shapes = shapes(point(1, X, Y));
    ByteBuffer.wrap(shapes).putInt(104, words == 2 ? 0x7FFFFFFF : words);
    assertThat(refusal(new ShapefileMaker().file("a.shp", shapes)))
        .isEqualTo("plan.read.shape.broken");
  }

  @Test
  void refusesTablesWhoseLengthsContradictEachOther() throws IOException {
    for (Consumer<ByteBuffer> lie :
        List.<Consumer<ByteBuffer>>of(
            it -> it.putInt(4, Integer.MAX_VALUE),
            it -> it.putInt(4, -1),
            it -> it.putShort(8, (short) 10),
            it -> it.putShort(8, (short) -1),
            it -> it.putShort(10, (short) 0),
            it -> it.putShort(10, (short) 5),
            it -> it.put(32 + 16, (byte) 200))) {
      byte[] table = table(WINDOWS, 87, "a", "1");
      lie.accept(ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN));
      assertThat(
              refusal(
                  new ShapefileMaker().file("a.shp", shapes(point(1, X, Y))).file("a.dbf", table)))
          .isIn("plan.read.table.broken", "plan.read.shape.broken");
    }
  }

  @Test
  void refusesShapefilesCutOffAnywhere() throws IOException {
    byte[] shapes = shapes(point(1, X, Y), point(1, X, Y));
    for (int length : new int[] {0, 3, 50, 110, 120, shapes.length - 1}) {
      assertThat(refusal(new ShapefileMaker().file("a.shp", Arrays.copyOf(shapes, length))))
          .isEqualTo("plan.read.shape.broken");
    }
  }

  @Test
  void refusesMoreThanTheLimits() throws IOException {
    var maker =
        new ShapefileMaker()
            .file("a.shp", shapes(point(1, X, Y), point(1, X, Y), point(1, X, Y)))
            .text("a.prj", ShapefileMaker.UTM32);
    assertThat(refusal(maker, new PlanLimits(2, 100, 100_000)))
        .isEqualTo("plan.read.too-many-features");
    assertThat(refusal(maker, new PlanLimits(10, 2, 100_000)))
        .isEqualTo("plan.read.too-many-vertices");
    assertThat(refusal(maker, new PlanLimits(10, 100, 100))).isEqualTo("plan.read.too-large");
  }

  @Test
  void aPolygonOfAMillionCornersEndsInTime() throws IOException {
    double[] ring = new double[2_000_002];
    for (int i = 0; i <= 1_000_000; i++) {
      double angle = -2 * Math.PI * (i % 1_000_000) / 1_000_000;
      double radius = 2_000 + (i % 2) * 0.5;
      ring[2 * i] = X + radius * Math.cos(angle);
      ring[2 * i + 1] = Y + radius * Math.sin(angle);
    }
    var maker =
        new ShapefileMaker()
            .file("a.shp", shapes(parts(5, ring)))
            .text("a.prj", ShapefileMaker.UTM32);
    var found = inspect(maker);
    assertThat(found.layers()).hasSize(1);
  }

  /** Every byte turned, one after the other: read or refused, never anything else. */
  @Test
  void survivesEveryTurnedByte() throws IOException {
    byte[] shapes = shapes(parts(5, square(X, Y, 10)), point(1, X, Y));
    byte[] table = table(WINDOWS, 87, "a", "1", "b", "2");
    for (int i = 0; i < shapes.length + table.length; i++) {
      byte[] badShapes = shapes.clone();
      byte[] badTable = table.clone();
      if (i < shapes.length) {
        badShapes[i] ^= (byte) 0x81;
      } else {
        badTable[i - shapes.length] ^= (byte) 0x81;
      }
      var maker =
          new ShapefileMaker()
              .file("a.shp", badShapes)
              .file("a.dbf", badTable)
              .text("a.prj", ShapefileMaker.UTM32);
      try {
        inspect(maker);
      } catch (RefusedException e) {
        assertThat(e.problems()).hasSize(1);
      }
    }
  }

  private Findings inspect(ShapefileMaker maker) throws IOException {
    return PlanReaders.inspect(maker.zip(folder), ReadOptions.NONE);
  }

  private String refusal(ShapefileMaker maker) throws IOException {
    return refusal(maker, PlanLimits.UPLOAD);
  }

  private String refusal(ShapefileMaker maker, PlanLimits limits) throws IOException {
    Path file = maker.zip(folder);
    long size = Files.size(file);
    assertThat(size).isPositive();
    return catchThrowableOfType(
            RefusedException.class, () -> PlanReaders.inspect(file, ReadOptions.NONE, limits))
        .problems()
        .getFirst()
        .message()
        .key();
  }

  private static List<String> warnings(Findings found) {
    return found.warnings().stream().map(it -> it.key()).toList();
  }

  private static List<GeoFeature> features(FoundLayer layer) {
    return new GeoJsonReader(GeoLimits.LAYER_UPLOAD)
        .features(new java.io.ByteArrayInputStream(layer.geoJson()));
  }
}
