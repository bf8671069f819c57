package org.planrunde.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKTReader;

class MetricTest {
  private static final Point BONN = Wgs84.point(7.1, 50.73);

  @Test
  void measuresTheGeodesic() {
    // One degree of the equator is 1/360 of it; a quarter of the meridian is 10,001,965.729 m.
    assertThat(Metric.distance(Wgs84.point(0, 0), Wgs84.point(1, 0)))
        .isCloseTo(2 * Math.PI * 6_378_137 / 360, within(0.001));
    assertThat(Metric.distance(Wgs84.point(0, 0), Wgs84.point(0, 90)))
        .isCloseTo(10_001_965.729, within(0.001));
    assertThat(Metric.distance(BONN, BONN)).isZero();
  }

  @Test
  void goesNorthAndEastByMetres() {
    Point reached = Metric.metresNorthEast(BONN, 300, -400);
    assertThat(Metric.distance(BONN, reached)).isCloseTo(500, within(0.05));
    assertThat(reached.getX()).isLessThan(BONN.getX());
    assertThat(reached.getY()).isGreaterThan(BONN.getY());
  }

  @Test
  void theBoxHoldsTheWholeCircle() {
    Envelope box = Metric.boxAround(BONN, 1000);
    for (int degrees = 0; degrees < 360; degrees += 15) {
      double angle = Math.toRadians(degrees);
      Point edge = Metric.metresNorthEast(BONN, 999.9 * Math.cos(angle), 999.9 * Math.sin(angle));
      assertThat(box.contains(edge.getCoordinate())).as("%d degrees", degrees).isTrue();
    }
    assertThat(box.getWidth()).isLessThan(0.0290);
  }

  @Test
  void measuresAreasAndLengths() {
    Geometry square = square(BONN, 1000);
    assertThat(Metric.area(square)).isCloseTo(1_000_000, within(1_000.0));
    assertThat(Metric.length(square)).isCloseTo(4000, within(2.0));
    assertThat(Metric.area(square(Wgs84.point(-70.6, -33.4), 1000)))
        .as("a zone in the south")
        .isCloseTo(1_000_000, within(1_000.0));
    assertThat(Metric.area(BONN)).isZero();
    assertThat(Metric.area(Wgs84.FACTORY.createPolygon())).isZero();
  }

  @Test
  void simplifiesByMetres() throws Exception {
    Geometry line =
        new WKTReader(Wgs84.FACTORY).read("LINESTRING(7 50, 7.01 50.000005, 7.02 50, 7.02 50.01)");
    Geometry simple = Metric.simplify(line, 2);
    assertThat(simple.getNumPoints()).isEqualTo(3);
    assertThat(simple.getSRID()).isEqualTo(Wgs84.SRID);
    assertThat(simple.getCoordinate().x).isCloseTo(7, within(1e-8));
    assertThat(Metric.simplify(line, 0.1).getNumPoints()).isEqualTo(4);
  }

  private static Geometry square(Point corner, double side) {
    Point opposite = Metric.metresNorthEast(corner, side, side);
    return Wgs84.FACTORY.toGeometry(new Envelope(corner.getCoordinate(), opposite.getCoordinate()));
  }
}
