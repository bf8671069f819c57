package org.planrunde.plan.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.GeoFeature;
import org.planrunde.geo.Wgs84;
import org.planrunde.plan.LayerKind;

/** Names and house numbers, found however they are typed and told where they are near. */
class RegisterTest {
  private static final Duration ALLOWED = Duration.ofMillis(20);

  private static NamedPlace street(String name, double latitude) {
    return new NamedPlace(name, null, line(9.87, 9.88, latitude), true);
  }

  private static Geometry line(double west, double east, double latitude) {
    return Wgs84.FACTORY.createLineString(
        new Coordinate[] {new Coordinate(west, latitude), new Coordinate(east, latitude)});
  }

  private static NamedPlace house(String street, String number, double longitude, double latitude) {
    return new NamedPlace(street, number, Wgs84.point(longitude, latitude), false);
  }

  private final Register register =
      new Register(
          Stream.of(
              street("Lindenstraße", 51.985),
              street("Alte Lindenstraße", 51.986),
              street("Bahnhof-Straße", 51.987),
              new NamedPlace("Platz des 17. Mai", null, Wgs84.FACTORY.toGeometry(BOX), false),
              house("Lindenstraße", "12", 9.875, 51.9851),
              house("Lindenstraße", "120", 9.879, 51.9851),
              house("Lindenstraße", "12a", 9.8752, 51.9851),
              house("Lindenstraße", "9", 9.874, 51.9851),
              house("Am Wehr", "3", 9.871, 51.981),
              house("Am Wehr", "1", 9.8705, 51.981)));

  private static final Envelope BOX = new Envelope(9.876, 9.877, 51.988, 51.989);

  private List<String> search(String words) {
    return register.search(words, null).stream().map(FoundPlace::name).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lindenstr | Lindenstraße, Alte Lindenstraße",
        "lindenSTRASSE | Lindenstraße, Alte Lindenstraße",
        "Lindenstr. | Lindenstraße, Alte Lindenstraße",
        "linden | Lindenstraße, Alte Lindenstraße",
        "Lindenstr 12 | Lindenstraße 12, Lindenstraße 12a",
        "Lindenstr. 12 | Lindenstraße 12, Lindenstraße 12a",
        "Lindenstraße 12a | Lindenstraße 12a",
        "Lindenstraße 12 A | Lindenstraße 12a",
        "Lindenstraße, 12 | Lindenstraße 12, Lindenstraße 12a",
        "linden 9 | Lindenstraße 9",
        "Lindenstraße 77 | Lindenstraße, Alte Lindenstraße",
        "bahnhofstraße | ''",
        "bahnhof strasse | Bahnhof-Straße",
        "Platz des 17 | Platz des 17. Mai",
        "am wehr | Am Wehr",
        "Am Wehr 1 | Am Wehr 1",
        "Nirgendwo 1 | ''"
      })
  void findsTheStreetFirstAndThenItsNumbers(String typed, String expected) {
    assertThat(String.join(", ", search(typed))).isEqualTo(expected);
  }

  @Test
  void aStreetIsFoundInsideTheArea() {
    var area = Wgs84.FACTORY.toGeometry(new Envelope(9.878, 9.88, 51.98, 51.99));
    var found = register.search("Lindenstraße", area).getFirst();
    assertThat(found.at().getX()).isBetween(9.878, 9.88);
    assertThat(found.at().getY()).isEqualTo(51.985);
  }

  @Test
  void aPlaceIsToldByTheAddressWithin25MetresAndByTheStreetWithin40() {
    var beside = Wgs84.point(9.8751, 51.98512);
    assertThat(register.address(beside)).map(Register.Near::name).contains("Lindenstraße 12");
    var between = Wgs84.point(9.8775, 51.9851);
    assertThat(register.address(between)).isEmpty();
    assertThat(register.street(between)).map(Register.Near::name).contains("Lindenstraße");
    var far = Wgs84.point(9.8775, 51.9855);
    assertThat(register.street(far)).isEmpty();
  }

  @Test
  void addressesAreReadFromPlansAndFromOtherGeoJson() {
    assertThat(read(LayerKind.TOWN_PLAN, "kind", "address", "street", "A", "number", "3"))
        .isEqualTo("A 3");
    assertThat(read(LayerKind.GEOJSON, "addr:street", "B", "addr:housenumber", "4b"))
        .isEqualTo("B 4b");
    assertThat(read(LayerKind.GEOJSON, "street", "C", "housenumber", "5")).isEqualTo("C 5");
    assertThat(read(LayerKind.TOWN_PLAN, "kind", "street", "name", "D")).isEqualTo("D null");
    assertThat(read(LayerKind.GEOJSON, "name", "Eiche")).isEmpty();
    assertThat(read(LayerKind.GEOJSON, "street", "F")).isEmpty();
    assertThat(read(LayerKind.GEOJSON, "street", "F".repeat(101), "number", "1")).isEmpty();
    assertThat(read(LayerKind.GEOJSON, "street", "G", "number", "<b>")).isEmpty();
  }

  private static String read(LayerKind kind, String... properties) {
    var all = new HashMap<String, String>();
    for (int i = 0; i < properties.length; i += 2) {
      all.put(properties[i], properties[i + 1]);
    }
    return NamedPlace.of(new GeoFeature(null, Wgs84.point(9, 52), Map.copyOf(all)), kind)
        .map(place -> place.name() + " " + place.number())
        .orElse("");
  }

  @Test
  void fiftyThousandAddressesAnswerWithinTwentyMilliseconds() {
    var large =
        new Register(
            IntStream.range(0, 50_000)
                .mapToObj(i ->
                    house(
                        "Straße " + (char) ('A' + i % 26) + i / 250,
                        String.valueOf(1 + i % 250),
                        9.8 + i % 250 * 0.0004,
                        51.9 + i / 250 * 0.0004)));
    var place = Wgs84.point(9.84, 51.94);
    for (int i = 0; i < 20; i++) {
      large.search("Straße K7", null);
      large.address(place);
    }
    assertThat(median(() -> large.search("Straße K7 12", null))).isLessThan(ALLOWED);
    assertThat(median(() -> large.search("raße", null))).isLessThan(ALLOWED);
    assertThat(median(() -> large.address(place))).isLessThan(ALLOWED);
    assertThat(large.address(place)).isPresent();
  }

  /** The median of fifty, so that a pause of the machine is no verdict. */
  private static Duration median(Runnable ask) {
    var nanos =
        IntStream.range(0, 50)
            .mapToLong(i -> {
              var begin = System.nanoTime();
              ask.run();
              return System.nanoTime() - begin;
            })
            .sorted()
            .toArray();
    return Duration.ofNanos(nanos[25]);
  }
}
