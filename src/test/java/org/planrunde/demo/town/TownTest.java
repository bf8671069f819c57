package org.planrunde.demo.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The town is a place one could build: nothing stands in the river, every street has a name. */
class TownTest {
  private static final double TOUCH = 2;
  private static Town town;

  @BeforeAll
  static void draw() {
    town = Town.draw(7);
  }

  @Test
  void everyBuildingIsAValidPolygonWithHeight() {
    assertThat(town.buildings())
        .hasSizeGreaterThan(4000)
        .allSatisfy(b -> {
          assertThat(b.footprint().isValid()).isTrue();
          assertThat(b.footprint().getArea()).isGreaterThan(14);
          assertThat(b.height()).isBetween(2.0, 60.0);
          assertThat(b.ridge()).isBetween(0.0, 179.99);
        });
  }

  @Test
  void noBuildingStandsInWater() {
    assertThat(overlap(Waters.water())).isLessThan(TOUCH);
  }

  @Test
  void noBuildingStandsOnTheTracks() {
    var tracks =
        Shapes.union(Shapes.strip(Railway.track(-27), 3), Shapes.strip(Railway.track(-58.5), 3));
    assertThat(overlap(tracks)).isLessThan(TOUCH);
  }

  @Test
  void noBuildingStandsOnAStreet() {
    var strips =
        town.streets().stream()
            .filter(s -> s.kind() != StreetClass.PATH)
            .map(s -> Shapes.strip(s.line(), s.width() - 0.4))
            .toList();
    assertThat(overlap(Shapes.union(strips))).isLessThan(TOUCH);
  }

  /** The largest area, square metres, that any building shares with the ground. */
  private static double overlap(Geometry ground) {
    var prepared = PreparedGeometryFactory.prepare(ground);
    return town.buildings().stream()
        .map(Building::footprint)
        .filter(prepared::intersects)
        .mapToDouble(f -> Shapes.common(f, ground).getArea())
        .max()
        .orElse(0);
  }

  @Test
  void streetsHaveNamesAndLines() {
    assertThat(town.gazetteer())
        .hasSizeGreaterThan(120)
        .containsKeys(
            "Bahnhofstraße",
            "Am Bahnhof",
            "Güterstraße",
            "Poststraße",
            "Kastanienweg",
            "Gerberweg",
            "Schillerstraße",
            "Wallring");
    assertThat(town.streets())
        .allSatisfy(s -> {
          assertThat(s.name()).isNotBlank();
          assertThat(s.width()).isBetween(3.0, 20.0);
          assertThat(s.line().getLength()).isPositive();
        });
  }

  @Test
  void quarterStreetsStayInsideTheTown() {
    var edge = Quarters.EDGE.buffer(2);
    assertThat(town.streets())
        .filteredOn(s -> s.kind() == StreetClass.STREET || s.kind() == StreetClass.LANE)
        .allSatisfy(s -> assertThat(edge.contains(s.line())).as(s.name()).isTrue());
  }

  @Test
  void namesOfStreetsRunWhereTheyShould() {
    assertThat(distance("Bahnhofstraße", 0, 200)).isLessThan(0.1);
    assertThat(distance("Am Bahnhof", -225, 84)).isLessThan(2);
    assertThat(distance("Güterstraße", -70, -70)).isLessThan(0.1);
    assertThat(distance("Poststraße", 152, 178)).isLessThan(0.1);
    assertThat(distance("Schillerstraße", -52, 268)).isLessThan(0.1);
    assertThat(distance("Gerberweg", -104, 222)).isLessThan(0.1);
    assertThat(distance("Kastanienweg", 104, 222)).isLessThan(0.1);
  }

  private static double distance(String street, double u, double v) {
    var point = Shapes.FACTORY.createPoint(TownFrame.uv(u, v));
    return town.gazetteer().get(street).distance(point);
  }

  @Test
  void theStationSquareHoldsWhatContributionsSpeakOf() {
    assertThat(publicAt(0, -4)).isTrue();
    assertThat(publicAt(-117, -4)).isTrue();
    assertThat(near(MarkingKind.HATCH, -120, 18)).isLessThan(3);
    assertThat(near(MarkingKind.UNDERPASS, -70, 2)).isLessThan(4);
    assertThat(covered(SurfaceKind.CARRIAGEWAY, 96, 50)).isTrue();
    assertThat(covered(SurfaceKind.LAWN, -70, 50)).isTrue();
    var limes =
        town.trees().stream()
            .map(t -> TownFrame.toUv(t.at()))
            .filter(c -> c.x > -153 && c.x < -33 && c.y > 29 && c.y < 74)
            .count();
    assertThat(limes).isGreaterThan(15);
  }

  private static boolean publicAt(double u, double v) {
    var point = Shapes.FACTORY.createPoint(TownFrame.uv(u, v));
    return town.buildings().stream()
        .anyMatch(b -> b.use() == BuildingUse.PUBLIC && b.footprint().contains(point));
  }

  private static double near(MarkingKind kind, double u, double v) {
    var point = Shapes.FACTORY.createPoint(TownFrame.uv(u, v));
    return town.markings().stream()
        .filter(m -> m.kind() == kind)
        .mapToDouble(m -> m.lines().distance(point))
        .min()
        .orElseThrow();
  }

  private static boolean covered(SurfaceKind kind, double u, double v) {
    var point = Shapes.FACTORY.createPoint(TownFrame.uv(u, v));
    return town.surfaces().stream().anyMatch(s -> s.kind() == kind && s.shape().contains(point));
  }

  @Test
  void theCountrysideIsDividedIntoFields() {
    assertThat(town.surfaces())
        .filteredOn(s -> s.kind() == SurfaceKind.FIELD)
        .hasSizeGreaterThan(60);
    assertThat(town.surfaces()).anyMatch(s -> s.kind() == SurfaceKind.WOOD);
  }

  @Test
  void areasAreValidAndWhereTheTownHasThem() {
    List<Geometry> areas =
        List.of(
            ProcedureAreas.stationSquare(),
            ProcedureAreas.meadows(),
            ProcedureAreas.playground(),
            ProcedureAreas.ring(),
            ProcedureAreas.freightStreet());
    assertThat(areas)
        .allSatisfy(area -> {
          assertThat(area.isValid()).isTrue();
          assertThat(area instanceof Polygon).isTrue();
          assertThat(Quarters.EDGE.contains(area)).isTrue();
        });
    assertThat(areas.getFirst().contains(Shapes.FACTORY.createPoint(TownFrame.uv(0, 50)))).isTrue();
  }

  @Test
  void housesHaveNumbersOfTheirOwnAlongTheirStreet() {
    var numbers = town.houseNumbers();
    assertThat(numbers).hasSizeGreaterThan(1_000);
    assertThat(numbers).extracting(h -> h.street() + " " + h.number()).doesNotHaveDuplicates();
    var lines = town.gazetteer();
    assertThat(numbers)
        .allSatisfy(h ->
            assertThat(lines.get(h.street()).distance(Shapes.FACTORY.createPoint(h.at())))
                .isLessThanOrEqualTo(45));
    assertThat(numbers).anyMatch(h -> h.number() == 1).anyMatch(h -> h.number() == 2);
    assertThat(town.houseNumbers()).isEqualTo(numbers);
  }
}
