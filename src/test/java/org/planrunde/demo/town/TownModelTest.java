package org.planrunde.demo.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.citymodel.ReadTileset;
import org.planrunde.citymodel.design.DesignCheck;
import org.planrunde.citymodel.design.DesignLimits;
import org.planrunde.citymodel.gml.ModelLimits;
import org.planrunde.citymodel.tiles.Converted;
import org.planrunde.citymodel.tiles.Converter;

/** The town's own model, read by the product's own importer. */
class TownModelTest {
  @TempDir static Path folder;
  private static Town town;
  private static byte[] json;
  private static Converted converted;
  private static ReadTileset tiles;

  @BeforeAll
  static void convert() throws IOException {
    town = Town.draw(7);
    json = TownModel.cityJson(town);
    var file = folder.resolve("town.city.json");
    Files.write(file, json);
    var out = folder.resolve("tiles");
    converted = new Converter(ModelLimits.USUAL, null, false, percent -> {}).convert(file, out);
    tiles = ReadTileset.of(out);
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    assertThat(TownModel.cityJson(Town.draw(7))).isEqualTo(json);
  }

  @Test
  void nothingOfItIsLeftOut() {
    assertThat(converted.skipped()).isEmpty();
    assertThat(converted.objects().get("building")).isGreaterThan(500);
    assertThat(converted.objects().get("vegetation")).isGreaterThan(100);
    assertThat(converted.format()).isEqualTo("CityJSON 2.0");
    assertThat(converted.lowest()).isEqualTo(TownModel.GROUND, within(0.05));
  }

  @Test
  void theStationStandsWhereThePlanShowsIt() {
    var corner = TownFrame.toWgs84(TownFrame.uv(-62, 4));
    assertThat(tiles.nearest(corner.x, corner.y, TownModel.GROUND)).isLessThan(0.05);
  }

  @Test
  void everyRoofReachesTheHeightOfItsBuilding() {
    for (var building : town.buildings()) {
      var faces = Raised.faces(building);
      double top =
          faces.stream()
              .flatMap(face -> face.ring().stream())
              .mapToDouble(Coordinate::getZ)
              .max()
              .orElse(0);
      assertThat(top).as(building.toString()).isEqualTo(building.height(), within(0.001));
      assertThat(faces).anyMatch(face -> face.kind().equals(Face.ROOF));
    }
  }

  @Test
  void roofsLookUp() {
    tiles.features.values().stream()
        .filter(it -> it.kind.equals("building"))
        .forEach(it ->
            assertThat(it.normalUps.stream().mapToDouble(up -> up).max().orElse(-1))
                .isGreaterThan(0.1));
  }

  @Test
  void itIsSmallEnoughForAFirstMinute() {
    assertThat(converted.triangles()).isLessThan(200_000);
    assertThat(converted.bytes()).isLessThan(20_000_000);
  }

  @Test
  void theDraftsAreFitAndStandOnTheSquare() throws IOException {
    int number = 0;
    for (var glb : List.of(DraftModel.a(), DraftModel.b())) {
      number++;
      var file = Files.write(folder.resolve(number + ".glb"), glb);
      var facts = DesignCheck.check(file, folder.resolve(number + "-out.glb"), DesignLimits.USUAL);
      assertThat(facts.triangles()).isBetween(1_000, 20_000);
      assertThat(facts.width()).isBetween(250.0, 400.0);
      assertThat(facts.lowest()).isEqualTo(0);
      assertThat(facts.highest()).isBetween(5.0, 20.0);
    }
    // Lindenau lies east of the middle of its zone: grid north points east of north.
    assertThat(DraftModel.heading()).isEqualTo(0.69, within(0.05));
  }
}
