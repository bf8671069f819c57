package org.planrunde.citymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.citymodel.gml.ModelLimits;
import org.planrunde.citymodel.tiles.Converted;
import org.planrunde.citymodel.tiles.Converter;
import org.planrunde.geo.CrsName;

/**
 * Real models land where PROJ puts them.
 *
 * <p>Each place is a point of a roof, wall or tree in the file, converted with {@code cs2cs} to
 * nine decimals; its height is the file's.
 */
class SamplesTest {
  /** Five centimetres, and more where no shift grid is shipped: see the known systems of geo. */
  private static final double EXACT = 0.05;

  private static final double OLD_SYSTEM = 1.5;

  @TempDir private Path folder;

  record Sample(
      String path,
      @Nullable String crs,
      String format,
      String used,
      Map<String, Long> objects,
      double longitude,
      double latitude,
      double height,
      double tolerance) {
    @Override
    public String toString() {
      return path;
    }
  }

  static Stream<Sample> samples() {
    return Stream.of(
        new Sample(
            "citygml/nrw/LoD2_32_329_5725_1_NW.gml",
            null,
            "CityGML 1.0",
            "EPSG:25832+7837",
            Map.of("building", 217L),
            6.537037419,
            51.651697931,
            25.45,
            EXACT),
        new Sample(
            "citygml/nrw/LoD2_32_360_5641_1_NW.gml",
            null,
            "CityGML 1.0",
            "EPSG:25832+7837",
            Map.of("building", 142L),
            7.017415176,
            50.909839587,
            56.04,
            EXACT),
        new Sample(
            "citygml/berlin/partialMierendorffInselLoD2.gml",
            null,
            "CityGML 2.0",
            "EPSG:25833",
            Map.of("building", 17L),
            13.298081246,
            52.525804779,
            55.092316152,
            EXACT),
        new Sample(
            "citygml/muenchen/DEBY_LOD2_4959457.gml",
            null,
            "CityGML 2.0",
            "EPSG:25832",
            Map.of("building", 1L),
            11.567509550,
            48.148346383,
            532.15,
            EXACT),
        new Sample(
            "citygml/delft/delft-citygml2.gml",
            null,
            "CityGML 2.0",
            "EPSG:28992+5709",
            Map.of("building", 3L),
            4.360640806,
            52.003760439,
            0.56,
            EXACT),
        new Sample(
            "citygml/ogc/Building_LOD2-EPSG25832_v2.gml",
            null,
            "CityGML 2.0",
            "EPSG:25832+5783",
            Map.of("building", 1L, "terrain", 1L),
            8.436649756,
            49.096624777,
            112,
            EXACT),
        new Sample(
            "citygml/ogc/Building_LOD2-EPSG25832_v3.gml",
            null,
            "CityGML 3.0",
            "EPSG:25832+5783",
            Map.of("building", 1L, "terrain", 1L),
            8.436649756,
            49.096624777,
            112,
            EXACT),
        new Sample(
            "citygml/ogc/Building_and_garage_LOD2-EPSG25832_v2.gml",
            null,
            "CityGML 2.0",
            "EPSG:25832+5783",
            Map.of("building", 1L, "terrain", 1L),
            8.436649756,
            49.096624777,
            112,
            EXACT),
        new Sample(
            "citygml/random3dcity/lod2_buildings_v3.gml",
            null,
            "CityGML 3.0",
            "EPSG:3068+5783",
            Map.of("building", 100L),
            13.038723527,
            52.325977476,
            0,
            OLD_SYSTEM),
        new Sample(
            "citygml/selbstgemacht_baeume_implicit_v2.gml",
            null,
            "CityGML 2.0",
            "EPSG:25832",
            Map.of("vegetation", 12L),
            9.988415764,
            53.539106166,
            7.6,
            EXACT),
        new Sample(
            "cityjson/delft.city.json",
            null,
            "CityJSON 2.0",
            "EPSG:28992+5709",
            Map.of("building", 160L, "vegetation", 126L, "road", 143L, "water", 3L, "other", 138L),
            4.367727699,
            52.011288066,
            6,
            EXACT),
        new Sample(
            "cityjson/rotterdam_subset_no_crs.city.json",
            "EPSG:28992",
            "CityJSON 2.0",
            "EPSG:28992",
            Map.of("building", 16L),
            4.457014103,
            51.905565112,
            10.652,
            EXACT));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void landsInTheRightPlace(Sample sample) throws Exception {
    var file = Geodata.find(sample.path);
    assumeTrue(file.isPresent(), "No geodata beside the project");
    CrsName crs = sample.crs == null ? null : CrsName.parse(sample.crs).orElseThrow();
    Path out = folder.resolve("tiles");
    Converted converted =
        new Converter(ModelLimits.USUAL, crs, false, percent -> {}).convert(file.get(), out);
    assertThat(converted.format()).isEqualTo(sample.format);
    assertThat(converted.crs()).isEqualTo(sample.used);
    assertThat(converted.objects()).isEqualTo(sample.objects);
    ReadTileset read = ReadTileset.of(out);
    assertThat(read.nearest(sample.longitude, sample.latitude, sample.height))
        .isLessThan(sample.tolerance);
    assertThat(read.tiles).isEqualTo(converted.tiles());
    assertThat(read.features)
        .hasSize((int) sample.objects.values().stream().mapToLong(Long::longValue).sum());
    assertThat(read.json.at("/asset/extras/crs").asString()).isEqualTo(sample.used);
  }
}
