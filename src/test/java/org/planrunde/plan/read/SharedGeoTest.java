package org.planrunde.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoLimits;
import org.planrunde.kernel.RefusedException;

/**
 * Files of surveys and other programs land where PROJ puts them. The expected boxes are those of
 * the files themselves, converted by {@code cs2cs}.
 */
class SharedGeoTest {
  private static final double TWO_METRES = 2e-5;

  @ParameterizedTest
  @CsvSource({
    "xplan/BPlan001_4-1_Bereiche.zip, XPLAN, 4.1, 25832, 4, 65, 10.155467, 53.624904, 10.159197, 53.626481",
    "xplan/BPlan004_6-0.zip, XPLAN, 6.0, 25832, 4, 27, 10.017904, 53.582873, 10.019235, 53.583795",
    "xplan/Blankenese29_Test_60.zip, XPLAN, 6.0, 25832, 4, 256, 9.798269, 53.559205, 9.805310, 53.561949",
    "xplan/Rotherbaum27.gml, XPLAN, 5.2, 25832, 4, 109, 9.988574, 53.570589, 9.995123, 53.572774",
    "xplan/StErhVO_Heidberg_51.zip, XPLAN, 5.1, 25832, 2, 2, 10.009781, 53.587676, 10.015042, 53.590401",
    "vector/herrenberg_wege_shp_utf8.zip, SHAPEFILE, '', 25832, 1, 1745, 8.845495, 48.582890, 8.902958, 48.609716",
    "vector/herrenberg_osm.gpkg, GEOPACKAGE, '', 25832, 3, 2269, 8.845495, 48.582890, 8.902958, 48.609716",
    "vector/herrenberg_buildings_4326.geojson, GEOJSON, '', 4326, 1, 35, 8.854291, 48.584681, 8.883744, 48.599699"
  })
  void landsWhereItBelongs(
      String file,
      PlanFormat format,
      String version,
      int epsg,
      int layers,
      int features,
      double west,
      double south,
      double east,
      double north) {
    var found = PlanReaders.inspect(shared(file), ReadOptions.NONE);
    assertThat(found.format()).isEqualTo(format);
    assertThat(found.version()).isEqualTo(version);
    assertThat(found.crs()).isEqualTo(CrsName.of(epsg));
    assertThat(found.layers()).hasSize(layers);
    assertThat(found.features()).isEqualTo(features);
    Envelope extent = found.extent();
    assertThat(extent.getMinX()).isCloseTo(west, within(TWO_METRES));
    assertThat(extent.getMinY()).isCloseTo(south, within(TWO_METRES));
    assertThat(extent.getMaxX()).isCloseTo(east, within(TWO_METRES));
    assertThat(extent.getMaxY()).isCloseTo(north, within(TWO_METRES));
    // What comes out is fit for the map, feature by feature.
    for (var layer : found.layers()) {
      var read =
          new GeoJsonReader(GeoLimits.LAYER_UPLOAD)
              .features(new ByteArrayInputStream(layer.geoJson()));
      assertThat(read).hasSize(layer.features());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "citygml/muenchen/DEBY_LOD2_4959457.gml, plan.read.not.citygml",
    "citygml/random3dcity/lod2_buildings_v3.gml, plan.read.not.citygml",
    "cityjson/rotterdam_subset_no_crs.city.json, plan.read.not.cityjson",
    "cityjson/delft.city.json, plan.read.not.cityjson",
    "raster/dgm1_muenchen_690_5335.tif, plan.read.not.picture",
    "osm/bautzen.osm, plan.read.not.xml",
    "osm/herrenberg-minimal.osm.pbf, plan.read.not.unknown",
    "dxf/entities.dxf, plan.read.not.unknown",
    "gltf/house1-1.glb, plan.read.not.unknown"
  })
  void refusesOthersWithASentence(String file, String key) {
    Path path = shared(file);
    assertThat(
            catchThrowableOfType(
                    RefusedException.class, () -> PlanReaders.inspect(path, ReadOptions.NONE))
                .problems())
        .extracting(it -> it.message().key())
        .containsExactly(key);
  }

  private static Path shared(String file) {
    var folder = SharedGeo.folder();
    Assumptions.assumeTrue(folder.isPresent(), "no shared geodata here");
    return folder.get().resolve(file);
  }
}
