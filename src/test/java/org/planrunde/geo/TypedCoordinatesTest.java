package org.planrunde.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCoordinatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "51.985, 9.875",
        "51,985, 9,875",
        "51,985; 9,875",
        "51.985 9.875",
        "51.985° N, 9.875° E",
        "  51.985N 9.875O "
      })
  void latitudeComesFirstInDegrees(String typed) {
    assertThat(TypedCoordinates.looksLikeNumbers(typed)).isTrue();
    var place = TypedCoordinates.read(typed).orElseThrow();
    assertThat(place.getX()).isEqualTo(9.875);
    assertThat(place.getY()).isEqualTo(51.985);
  }

  /** On the central meridian of zone 32, 9 degrees east, the east value is 500,000 m. */
  @ParameterizedTest
  @ValueSource(
      strings = {"500000 5761038", "32500000 5761038", "500000,0; 5761038,0", "500000, 5761038"})
  void metresAreUtmZone32(String typed) {
    var place = TypedCoordinates.read(typed).orElseThrow();
    assertThat(place.getX()).isCloseTo(9, within(1e-6));
    assertThat(place.getY()).isCloseTo(52, within(1e-3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "51°59'06\"N 9°52'30\"E",
        "51° 59′ 06″ N, 9° 52′ 30″ O",
        "9°52'30\"E 51°59'06\"N",
        "51°59.1' 9°52.5'",
        "51°59'6'' 9°52'30''",
        "9.875 E, 51.985 N"
      })
  void minutesSecondsAndLettersAreUnderstood(String typed) {
    assertThat(TypedCoordinates.looksLikeNumbers(typed)).isTrue();
    var place = TypedCoordinates.read(typed).orElseThrow();
    assertThat(place.getX()).isCloseTo(9.875, within(1e-9));
    assertThat(place.getY()).isCloseTo(51.985, within(1e-9));
  }

  /** 15 degrees east is the central meridian of zone 33. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "33U 500000 5761038",
        "33 500000 5761038",
        "33500000 5761038",
        "Zone 33, 500000 5761038"
      })
  void theZoneMayBeTyped(String typed) {
    assertThat(TypedCoordinates.looksLikeNumbers(typed)).isTrue();
    assertThat(TypedCoordinates.read(typed).orElseThrow().getX()).isCloseTo(15, within(1e-6));
  }

  @Test
  void withoutAZoneTheOneNearThePlaceIsMeant() {
    var typed = "500000 5761038";
    assertThat(TypedCoordinates.read(typed, Wgs84.point(13, 52)).orElseThrow().getX())
        .isCloseTo(15, within(1e-6));
    assertThat(TypedCoordinates.read(typed, Wgs84.point(10, 52)).orElseThrow().getX())
        .isCloseTo(9, within(1e-6));
  }

  /** North before east names no place in the zone; it is refused, not guessed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "5761038 500000",
        "91 9",
        "9 181",
        "51.985",
        "51.985, 9.875, 3",
        "50000 5761038",
        "500000 99999999",
        "51..9 9",
        "51°60'00\" 9°52'30\"",
        "33 32500000 5761038"
      })
  void nonsenseIsNoPlace(String typed) {
    assertThat(TypedCoordinates.read(typed)).isEmpty();
  }

  /** Both orders are valid degrees, so swapped ones are read as typed: east of Africa. */
  @Test
  void swappedDegreesAreReadAsTyped() {
    var place = TypedCoordinates.read("9.875, 51.985").orElseThrow();
    assertThat(place.getX()).isEqualTo(51.985);
    assertThat(place.getY()).isEqualTo(9.875);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mühlenstraße", "Mühlenstraße 12", "12", "", "Platz des 18. Oktober"})
  void wordsAreNoNumbers(String typed) {
    assertThat(TypedCoordinates.looksLikeNumbers(typed)).isFalse();
  }
}
