package org.planrunde.demo.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.demo.town.BuildingPlan.Area;
import org.planrunde.plan.PlanFit;
import org.planrunde.plan.PlanPoint;
import org.planrunde.plan.raster.PlanFile;
import org.planrunde.plan.read.Findings;
import org.planrunde.plan.read.FoundLayer;
import org.planrunde.plan.read.PlanFormat;
import org.planrunde.plan.read.PlanReaders;
import org.planrunde.plan.read.ReadOptions;

/** The town's own Bebauungsplan and parcels, read by the product's own readers. */
class BuildingPlanTest {
  @TempDir static Path folder;
  private static Town town;
  private static byte[] sheet;

  @BeforeAll
  static void draw() {
    town = Town.draw(7);
    sheet = BuildingPlanSheet.pdf(town);
  }

  @Test
  void theSameBytesEachTime() {
    assertThat(BuildingPlanGml.bytes()).isEqualTo(BuildingPlanGml.bytes());
    assertThat(Parcels.zip()).isEqualTo(Parcels.zip());
    assertThat(BuildingPlanSheet.pdf(town)).isEqualTo(sheet);
  }

  @Test
  void theAreasFillTheOutlineCornerToCorner() {
    var shapes = BuildingPlan.AREAS.stream().map(Area::shape).toList();
    var sum = shapes.stream().mapToDouble(it -> it.getArea()).sum();
    assertThat(sum).isEqualTo(BuildingPlan.OUTLINE.getArea(), within(0.01));
    assertThat(Shapes.minus(BuildingPlan.OUTLINE, Shapes.union(shapes)).getArea()).isLessThan(0.01);
    for (var shape : shapes) {
      for (var other : shapes) {
        for (var corner : other.getCoordinates()) {
          var point = Shapes.FACTORY.createPoint(corner);
          if (shape.getExteriorRing().isWithinDistance(point, 1e-6)) {
            assertThat(List.of(shape.getCoordinates())).anyMatch(it -> it.distance(corner) < 1e-6);
          }
        }
      }
    }
  }

  @Test
  void nobodyLivesWhereItPlansToBuild() {
    assertThat(town.buildings())
        .noneMatch(it -> it.footprint().intersection(BuildingPlan.OUTLINE).getArea() > 1);
  }

  @Test
  void theXPlanFileIsReadWhole() throws IOException {
    var found = inspect("plan.gml", BuildingPlanGml.bytes());
    assertThat(found.format()).isEqualTo(PlanFormat.XPLAN);
    assertThat(found.version()).isEqualTo("6.0");
    assertThat(found.warnings()).isEmpty();
    assertThat(found.layers())
        .extracting(FoundLayer::name, FoundLayer::features)
        .containsExactly(
            tuple("Güterstraße Nord: Geltungsbereich", 1),
            tuple("Güterstraße Nord: Flächen", 14),
            tuple("Güterstraße Nord: Linien", 8),
            tuple("Güterstraße Nord: Punkte", BuildingPlan.trees().size()));
    assertThat(new String(found.layers().get(1).geoJson(), StandardCharsets.UTF_8))
        .contains("Allgemeines Wohngebiet (WA)", "Mischgebiet (MI)", "Grünfläche", "Straße und Weg")
        .contains("Fläche für den Gemeinbedarf");
    liesAtTheGoodsStreet(found);
  }

  @Test
  void theParcelsKeepTheirUmlauts() throws IOException {
    var found = inspect("parcels.zip", Parcels.zip());
    assertThat(found.format()).isEqualTo(PlanFormat.SHAPEFILE);
    assertThat(found.warnings()).isEmpty();
    assertThat(found.layers()).hasSize(1);
    assertThat(found.layers().getFirst().name()).isEqualTo("Flurstücke");
    assertThat(found.features()).isEqualTo(15);
    assertThat(new String(found.layers().getFirst().geoJson(), StandardCharsets.UTF_8))
        .contains("Brachfläche", "Bahngelände, entbehrlich", "Speicherstraße 12–16");
    liesAtTheGoodsStreet(found);
  }

  @Test
  void theSheetFitsByItsCrosses() throws IOException {
    var source = Files.write(folder.resolve("sheet.pdf"), sheet);
    var found = PlanFile.read(source, null, 1, folder.resolve("pixels"), part -> true);
    assertThat(found.warnings()).isEmpty();
    double scale = found.width() / BuildingPlanSheet.WIDTH;
    var points =
        BuildingPlanSheet.corners().stream()
            .map(it ->
                new PlanPoint(
                    it.name(), it.x() * scale, it.y() * scale, it.place().x, it.place().y))
            .toList();
    assertThat(points).hasSize(4).doesNotHaveDuplicates();
    var fit = PlanFit.of(points, found.width(), found.height());
    assertThat(fit.crs().epsg()).isEqualTo(25832);
    assertThat(fit.georeference().rms()).isLessThan(0.05);
  }

  private static Findings inspect(String name, byte[] bytes) throws IOException {
    return PlanReaders.inspect(Files.write(folder.resolve(name), bytes), ReadOptions.NONE);
  }

  private static void liesAtTheGoodsStreet(Findings found) {
    var box = found.extent();
    assertThat(box).isNotNull();
    var middle = TownFrame.toWgs84(TownFrame.uv(320, -130));
    assertThat(box.centre().distance(new Coordinate(middle.x, middle.y))).isLessThan(1e-5);
  }
}
