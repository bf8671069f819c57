package org.planrunde.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.testing.Fixtures;

/** One verdict for each place, within a second however hostile it is. */
class PlaceCheckTest {
  private static final Procedure PROCEDURE =
      Fixtures.procedure(MunicipalityId.random(), ModerationPolicy.AFTER);

  private static Procedure with(@Nullable Geometry area, PlaceKind... kinds) {
    var p = PROCEDURE;
    return new Procedure(
        p.id(),
        p.municipality(),
        p.slug(),
        p.text(),
        p.level(),
        p.moderation(),
        p.published(),
        area,
        null,
        Set.of(kinds),
        p.phases(),
        p.categories(),
        p.types());
  }

  private static Geometry points(int count) {
    return Wgs84.FACTORY.createMultiPoint(
        IntStream.range(0, count)
            .mapToObj(i -> Wgs84.point(9.871 + i * 1e-7, 51.985))
            .toArray(Point[]::new));
  }

  /** Every edge crosses nearly every other one. */
  static Geometry star(int corners) {
    var ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = Math.PI * i * (corners - 1) / corners;
      ring[i] = new Coordinate(9.875 + 0.001 * Math.cos(angle), 51.985 + 0.001 * Math.sin(angle));
    }
    ring[corners] = ring[0].copy();
    return Wgs84.FACTORY.createPolygon(ring);
  }

  private static Geometry line(int corners) {
    return Wgs84.FACTORY.createLineString(
        IntStream.range(0, corners)
            .mapToObj(i -> new Coordinate(9.871 + i * 1e-6, 51.985 + i % 2 * 1e-6))
            .toArray(Coordinate[]::new));
  }

  private static Geometry at(double x, double y) {
    return Wgs84.FACTORY.createPoint(new Coordinate(x, y));
  }

  private static Geometry all(Geometry... parts) {
    return Wgs84.FACTORY.createGeometryCollection(parts);
  }

  private static Geometry nested(int depth) {
    Geometry inner = at(9.875, 51.985);
    for (int i = 0; i < depth; i++) {
      inner = all(inner);
    }
    return inner;
  }

  static Stream<Arguments> places() {
    return Stream.of(
        arguments("a point", at(9.875, 51.985), ""),
        arguments("ten points", points(10), ""),
        arguments("mixed", all(at(9.875, 51.985), line(3)), ""),
        arguments("areas over each other", all(box(9.871), box(9.8715)), ""),
        arguments("500 corners", line(500), ""),
        arguments("501 corners", line(501), "corners"),
        arguments("501 corners in two", all(line(250), line(251)), "corners"),
        arguments("a million corners", line(1_000_000), "corners"),
        arguments("eleven points", points(11), "places"),
        arguments("ten thousand points", points(10_000), "places"),
        arguments("2 million crossings", star(2_001), "corners"),
        arguments("as many crossings as fit", star(499), "invalid"),
        arguments("a collection in a collection", nested(2), "placekind"),
        arguments("a thousand collections", nested(1_000), "placekind"),
        arguments("not a number", at(Double.NaN, 51.985), "nowhere"),
        arguments("endless", at(9.875, Double.POSITIVE_INFINITY), "nowhere"),
        arguments("huge", at(1e308, 51.985), "nowhere"),
        arguments("swapped", at(51.985, 9.875), "swapped"),
        arguments("swapped beyond the pole", at(51.985, 99.5), "swapped"),
        arguments("one of two swapped", all(at(51.985, 9.875), at(51.986, 9.875)), "swapped"),
        arguments("outside", at(9.975, 51.985), "outside"),
        arguments("one of two outside", all(at(9.875, 51.985), at(9.9, 51.985)), "outside"),
        arguments(
            "the world", Wgs84.FACTORY.toGeometry(new Envelope(-180, 180, -90, 90)), "extent"),
        arguments("two ends of a country", all(at(9.875, 51.985), at(9.875, 53.5)), "extent"),
        arguments("nothing in it", Wgs84.FACTORY.createGeometryCollection(), "invalid"),
        arguments("an empty point", all(Wgs84.FACTORY.createPoint()), "invalid"));
  }

  private static Geometry box(double west) {
    return Wgs84.FACTORY.toGeometry(new Envelope(west, west + 0.001, 51.981, 51.982));
  }

  private static String verdict(@Nullable Geometry place, Procedure procedure) {
    return PlaceCheck.check(place, procedure)
        .map(p -> p.message().key().replace("contribution.problem.", ""))
        .orElse("");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void everyPlaceHasOneVerdict(String name, Geometry place, String expected) {
    var begin = System.nanoTime();
    assertThat(verdict(place, PROCEDURE)).isEqualTo(expected);
    assertThat(System.nanoTime() - begin).isLessThan(1_000_000_000L);
  }

  @Test
  void withoutAnAreaAPlaceIsStillNoLargerThanATown() {
    var anywhere = with(null, PlaceKind.values());
    assertThat(verdict(at(-70, -33), anywhere)).isEmpty();
    var world = Wgs84.FACTORY.toGeometry(new Envelope(-180, 180, -90, 90));
    assertThat(verdict(world, anywhere)).isEqualTo("extent");
  }

  @Test
  void everyPlaceMustBeOfAKindThatTheProcedureOffers() {
    var points = with(Fixtures.AREA, PlaceKind.POINT);
    assertThat(verdict(points(3), points)).isEmpty();
    assertThat(verdict(all(at(9.875, 51.985), line(3)), points)).isEqualTo("placekind");
    assertThat(verdict(null, points)).isEqualTo("place");
  }
}
