package org.planrunde.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

class PlanGridTest {
  private static final Point CORNER = Wgs84.point(7.1, 50.7);

  @Test
  void aPlanOfSixToFiveHasSixTimesFiveFields() {
    PlanGrid grid = PlanGrid.forArea(box(1200, 1000));
    assertThat(grid.columns()).isEqualTo(6);
    assertThat(grid.rows()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"1200, 1000", "10000, 10", "10, 10000", "333, 777", "0, 0", "40000, 30000"})
  void fieldsAreSquareMetresAndCoverTheAreaWithAMargin(double width, double height) {
    Geometry area = box(width, height);
    PlanGrid grid = PlanGrid.forArea(area);
    Envelope corner = grid.extent("A1").orElseThrow();
    double cellWidth =
        Metric.distance(
            Wgs84.point(corner.getMinX(), corner.getMaxY()),
            Wgs84.point(corner.getMaxX(), corner.getMaxY()));
    double cellHeight =
        Metric.distance(
            Wgs84.point(corner.getMinX(), corner.getMinY()),
            Wgs84.point(corner.getMinX(), corner.getMaxY()));
    assertThat(cellWidth / cellHeight).isCloseTo(1, within(0.01));

    Envelope box = area.getEnvelopeInternal();
    assertThat(grid.west()).isLessThan(box.getMinX());
    assertThat(grid.north()).isGreaterThan(box.getMaxY());
    assertThat(grid.west() + grid.columns() * grid.cellLongitude()).isGreaterThan(box.getMaxX());
    assertThat(grid.north() - grid.rows() * grid.cellLatitude()).isLessThan(box.getMinY());
  }

  @Test
  void namesFieldsByLetterAndNumberFromTheNorthWest() {
    PlanGrid grid = new PlanGrid(7, 51, 0.1, 0.1, 6, 5);
    assertThat(grid.field(7.05, 50.95)).contains("A1");
    assertThat(grid.field(7.45, 50.75)).contains("E3");
    assertThat(grid.field(7, 51)).contains("A1");
    assertThat(grid.field(7.6, 50.5)).as("the last corner").contains("F5");
    assertThat(grid.field(6.99, 50.9)).isEmpty();
    assertThat(grid.field(7.1, 51.01)).isEmpty();
    assertThat(grid.field(7.61, 50.9)).isEmpty();
    assertThat(grid.field(Double.NaN, 50.9)).isEmpty();
  }

  @Test
  void findsTheExtentOfASpokenName() {
    PlanGrid grid = new PlanGrid(7, 51, 0.1, 0.1, 6, 5);
    Envelope extent = grid.extent(" e3 ").orElseThrow();
    assertThat(grid.field(extent.centre().x, extent.centre().y)).contains("E3");
    assertThat(grid.extent("G1")).isEmpty();
    assertThat(grid.extent("E33")).isEmpty();
  }

  @Test
  void refusesWhatIsNoGrid() {
    assertThatThrownBy(() -> new PlanGrid(7, 51, 0.1, 0.1, 13, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PlanGrid(7, 51, Double.NaN, 0.1, 6, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PlanGrid.forArea(Wgs84.FACTORY.createPolygon()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Geometry box(double width, double height) {
    Point opposite = Metric.metresNorthEast(CORNER, height, width);
    return Wgs84.FACTORY.toGeometry(new Envelope(CORNER.getCoordinate(), opposite.getCoordinate()));
  }
}
