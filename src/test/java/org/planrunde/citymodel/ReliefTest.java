package org.planrunde.citymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.citymodel.gml.ModelLimits;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.relief.Relief;
import org.planrunde.citymodel.tiles.Converted;
import org.planrunde.citymodel.tiles.Converter;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.Projection;

/** Ground lands where its heights are, whichever way they were written down. */
class ReliefTest {
  private static final double EXACT = 0.05;

  @TempDir private Path folder;

  record Way(String name, Consumer<Reliefs> how) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Converted convert(Reliefs written) throws Exception {
    return convert(written.write(folder.resolve("ground")));
  }

  private Converted convert(Path file) throws Exception {
    return new Converter(ModelLimits.USUAL, null, false, percent -> {})
        .convert(file, folder.resolve("tiles"));
  }

  private ReadTileset read() throws Exception {
    return ReadTileset.of(folder.resolve("tiles"));
  }

  /** Metres from a place in UTM 32 to the nearest corner. */
  private static double nearest(ReadTileset read, double east, double north, double height) {
    var at = Projection.toWgs84(CrsName.of(25_832)).convert(new Coordinate(east, north));
    return read.nearest(at.x, at.y, height);
  }

  static Stream<Way> ways() {
    return Stream.of(
        new Way("float32", it -> {}),
        new Way("float64", it -> it.bits = 64),
        new Way("float32, most significant byte first", it -> it.order = ByteOrder.BIG_ENDIAN),
        new Way("deflate", it -> it.compression = 8),
        new Way("old deflate", it -> it.compression = 32_946),
        new Way("LZW", it -> it.compression = 5),
        new Way(
            "LZW with words that grow",
            it -> {
              it.compression = 5;
              it.rows = 60;
              it.columns = 200;
              it.rowsPerStrip = 60;
            }),
        new Way("tiles", it -> it.tile = 16),
        new Way("one strip", it -> it.rowsPerStrip = 30),
        new Way("predictor 2", it -> it.predictor = 2),
        new Way("predictor 3", it -> it.predictor = 3),
        new Way(
            "predictor 3 in tiles, LZW, most significant byte first",
            it -> {
              it.predictor = 3;
              it.tile = 16;
              it.compression = 5;
              it.order = ByteOrder.BIG_ENDIAN;
            }),
        new Way(
            "predictor 3, float64, deflate",
            it -> {
              it.predictor = 3;
              it.bits = 64;
              it.compression = 8;
            }),
        new Way(
            "predictor 2, float64",
            it -> {
              it.predictor = 2;
              it.bits = 64;
            }),
        new Way("from centres", it -> it.point = true));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void readsEveryWay(Way way) throws Exception {
    var written = new Reliefs();
    // Rough enough that every height is a corner.
    written.heights = (x, y) -> 200 + (x * 7 + y * 5) % 11;
    way.how.accept(written);
    var converted = convert(written);
    var read = read();
    for (int[] at : new int[][] {{0, 0}, {39, 29}, {3, 17}, {20, 8}}) {
      double east = 500_000 + at[0] + 0.5;
      double north = 5_700_000 - at[1] - 0.5;
      assertThat(nearest(read, east, north, written.heights.at(at[0], at[1])))
          .as("%d, %d", at[0], at[1])
          .isLessThan(EXACT);
    }
    assertThat(converted.format()).isEqualTo("GeoTIFF");
    assertThat(converted.crs()).isEqualTo("EPSG:25832");
  }

  @ParameterizedTest
  @MethodSource("whole")
  void readsWholeNumbers(Way way) throws Exception {
    var written = new Reliefs();
    written.bits = 16;
    written.heights = (x, y) -> 200 + (x * 7 + y * 5) % 11;
    way.how.accept(written);
    convert(written);
    assertThat(nearest(read(), 500_020.5, 5_699_991.5, 200 + (140 + 40) % 11)).isLessThan(EXACT);
  }

  static Stream<Way> whole() {
    return Stream.of(
        new Way("int16", it -> it.format = 2),
        new Way("uint16", it -> it.format = 1),
        new Way(
            "int16 with predictor 2 and LZW",
            it -> {
              it.format = 2;
              it.predictor = 2;
              it.compression = 5;
            }),
        new Way(
            "centimetres from a datum of its own",
            it -> {
              it.format = 1;
              var metres = it.heights;
              it.heights = (x, y) -> 100 * (metres.at(x, y) + 50);
              it.metadata =
                  "<GDALMetadata><Item name=\"OFFSET\" sample=\"0\" role=\"offset\">-50</Item>"
                      + "<Item name=\"SCALE\" sample=\"0\" role=\"scale\">0.01</Item></GDALMetadata>";
            }));
  }

  @Test
  void isCutIntoSquaresThatGiveWayToFinerOnes() throws Exception {
    var written = new Reliefs();
    written.columns = 700;
    written.rows = 300;
    written.tile = 128;
    written.heights = (x, y) -> 50 + 20 * Math.sin(x / 60.0) * Math.cos(y / 45.0);
    var converted = convert(written);
    var read = read();
    assertThat(read.json.at("/root/refine").asString()).isEqualTo("REPLACE");
    assertThat(read.json.at("/asset/extras/terrain").asBoolean()).isTrue();
    assertThat(read.deepest).isEqualTo(3);
    assertThat(converted.tiles()).isEqualTo(6 + 2 + 1);
    assertThat(converted.relief()).isNotNull();
    assertThat(converted.relief().columns()).isEqualTo(700);
    assertThat(converted.relief().spacing()).isEqualTo(1);
    // A smooth slope needs few of 210,000 heights.
    assertThat(converted.triangles()).isLessThan(40_000);
    var ground = read.features.get("");
    assertThat(ground.kind).isEqualTo("terrain");
    assertThat(ground.ups).filteredOn(up -> up < -0.01).isEmpty();
    assertThat(ground.normalUps).allMatch(up -> up > 0.2);
    // The outer edges of the pixels: neighbours that were cut there meet.
    assertThat(nearest(read, 500_000, 5_700_000, written.heights.at(0, 0))).isLessThan(0.3);
    assertThat(nearest(read, 500_700, 5_699_700, written.heights.at(699, 299))).isLessThan(0.3);
  }

  @Test
  void tilesThatGrowBeyondMeasureAreGivenUp() throws Exception {
    var written = new Reliefs();
    written.columns = written.rows = 300;
    written.compression = 8;
    written.heights = (x, y) -> (x + y) % 2 * 5;
    Path file = written.write(folder.resolve("ground"));
    var few = new ModelLimits(1, 1, 1, 1, 1, 1_000_000);
    assertThatThrownBy(() ->
            new Converter(few, null, false, percent -> {}).convert(file, folder.resolve("tiles")))
        .isInstanceOf(ModelRefused.class)
        .hasMessageContaining("1 MB, 3D Tiles");
    assertThat(folder.resolve("tiles/tileset.json")).doesNotExist();
  }

  /** What is flat takes few triangles, and none of its heights is moved. */
  @Test
  void aPlaneIsAPlane() throws Exception {
    var written = new Reliefs();
    written.columns = 100;
    written.rows = 100;
    written.rowsPerStrip = 100;
    written.heights = (x, y) -> 300 + 0.05 * x;
    var converted = convert(written);
    // Most of them on the edges, which hang down; all of 10,000 heights would take 20,000.
    assertThat(converted.triangles()).isLessThan(1_500);
    assertThat(converted.lowest()).isEqualTo(300);
    assertThat(converted.highest()).isBetween(304.949, 304.951);
  }

  @Test
  void holesStayHoles() throws Exception {
    var written = new Reliefs();
    written.columns = 64;
    written.rows = 64;
    written.missing = "-9999";
    written.heights =
        (x, y) -> x > 30 ? y % 2 == 0 ? -9999 : Double.NaN : 100 + (x * 7 + y * 5) % 11;
    var converted = convert(written);
    assertThat(converted.relief()).isNotNull();
    assertThat(converted.relief().missing()).isEqualTo(33 * 64);
    assertThat(converted.lowest()).isEqualTo(100);
    assertThat(converted.extent().get(2))
        .isLessThan(
            Projection.toWgs84(CrsName.of(25_832)).convert(new Coordinate(500_030.6, 5_700_000)).x);
  }

  @Test
  void takesTheNamedSystemAndDegrees() throws Exception {
    var written = new Reliefs();
    written.epsg = 4258;
    written.west = 11.5;
    written.north = 48.1;
    written.spacing = 0.0001;
    written.heights = (x, y) -> 500 + x;
    var converted = convert(written);
    assertThat(converted.crs()).isEqualTo("EPSG:4258");
    assertThat(read().nearest(11.5 + 0.5e-4, 48.1 - 0.5e-4, 500)).isLessThan(EXACT);
  }

  /** Heights of the file as GDAL tells them, at places as PROJ puts them. */
  @Test
  void landsInTheRightPlace() throws Exception {
    var file = Geodata.find("raster/dgm1_muenchen_690_5335.tif");
    assumeTrue(file.isPresent(), "No geodata beside the project");
    var heights = new float[1000][];
    var relief = Relief.open(file.get());
    relief.read((row, line) -> heights[row] = line.clone());
    assertThat(heights[0][0]).isEqualTo(511.42401f);
    assertThat(heights[500][500]).isEqualTo(516.794006f);
    var converted = convert(file.get());
    assertThat(converted.lowest()).isBetween(510.3410, 510.3411);
    assertThat(converted.highest()).isBetween(523.4190, 523.4191);
    // The south-eastern corner of the file: always a corner of a triangle.
    assertThat(read().nearest(11.567501229, 48.139558350, heights[999][999])).isLessThan(EXACT);
  }
}
