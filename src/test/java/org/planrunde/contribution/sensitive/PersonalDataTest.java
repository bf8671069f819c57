package org.planrunde.contribution.sensitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, what stays silent, and that no text is slow. */
class PersonalDataTest {
  private static String found(String text) {
    return PersonalData.find(text).stream()
        .map(f -> f.kind() + "=" + text.substring(f.start(), f.end()))
        .collect(Collectors.joining("|"));
  }

  static Stream<Arguments> hits() {
    return Stream.of(
        arguments("Rufen Sie mich an: 0175 1234567!", "PHONE=0175 1234567"),
        arguments("Tel. 04131/123456 ab 18 Uhr", "PHONE=04131/123456"),
        arguments("Tel.: 123456", "PHONE=123456"),
        arguments("Meine Tel.-Nr. 030 / 123 45 67.", "PHONE=030 / 123 45 67"),
        arguments("+49 (0)30 1234567", "PHONE=+49 (0)30 1234567"),
        arguments("Handy 0049 175 1234567", "PHONE=0049 175 1234567"),
        arguments("01751234567", "PHONE=01751234567"),
        arguments("(030) 1234567", "PHONE=(030) 1234567"),
        arguments("Mobil: 0151-23 45 67 89", "PHONE=0151-23 45 67 89"),
        arguments("089.1234567 bitte", "PHONE=089.1234567"),
        arguments("an probe@beispiel.de, danke", "MAIL=probe@beispiel.de"),
        arguments(
            "Mail: probe.eins+weg@mail.beispiel.example.",
            "MAIL=probe.eins+weg@mail.beispiel.example"),
        arguments("probe (at) beispiel (punkt) de", "MAIL=probe (at) beispiel (punkt) de"),
        arguments("probe[at]beispiel.de", "MAIL=probe[at]beispiel.de"),
        arguments("Konto DE89 3704 0044 0532 0130 00 bei uns", "IBAN=DE89 3704 0044 0532 0130 00"),
        arguments("de89370400440532013000", "IBAN=de89370400440532013000"),
        arguments("AT61 1904 3002 3457 3201", "IBAN=AT61 1904 3002 3457 3201"),
        arguments("Der Wagen HH-AB 1234 parkt", "PLATE=HH-AB 1234"),
        arguments("WI-X 7 steht da", "PLATE=WI-X 7"),
        arguments("Kennzeichen LG AB 123E", "PLATE=LG AB 123E"),
        arguments("B-PR 2030H", "PLATE=B-PR 2030H"),
        arguments(
            "Der Herr Bröcker aus der Güterstraße 14 macht das jeden Abend",
            "NAME=Herr Bröcker|ADDRESS=Güterstraße 14"),
        arguments(
            "Sabine Beispiel, Lindenweg 3a, ist laut", "NAME=Sabine Beispiel|ADDRESS=Lindenweg 3a"),
        arguments("Am Mühlbach 7 wohnt Familie Probe", "ADDRESS=Am Mühlbach 7|NAME=Familie Probe"),
        arguments(
            "Alte Gasse 12, bei Frau Dr. Muster", "ADDRESS=Alte Gasse 12|NAME=Frau Dr. Muster"),
        arguments(
            "Tel 0175 1234567, Mail probe@beispiel.de",
            "PHONE=0175 1234567|MAIL=probe@beispiel.de"));
  }

  @ParameterizedTest
  @MethodSource("hits")
  void finds(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Am 01.05.2024 um 08:00 Uhr",
        "vom 01.05.2024 - 03.06.2024",
        "01.05. bis 03.06.2025",
        "2024-05-01T08:00",
        "Seit 2019 und 2020/21",
        "Das kostet 1.200.000 Euro, also 0,50 Euro je Kopf",
        "0.123456789 Anteil",
        "Von 10000000 auf 20000000",
        "Die B 75 und die L 3012 und die A 7, auch die K 12",
        "Auf der B 75 Höhe Nr. 14",
        "Drucksache 0123/2024",
        "Aktenzeichen 012345678",
        "Az. 61.2-0123/2024",
        "Vorlage Nr. 01234567",
        "in 04109 Leipzig und 01067 01069 Dresden",
        "Maßstab 1:5000, Grad 51.98500, 9.87654",
        "DIN EN 1176 und DIN A4, DIN-A 4",
        "EU-VO 1370/2007 und FFH-RL 92/43",
        "Linie 3, S-Bahn S 4, U-Bahn, Bus 100",
        "B-Plan 12 und Bebauungsplan B-P 12",
        "KW 12 2024, Tempo 30, Zone 30",
        "In der Lindenstraße 12 fehlt eine Bank",
        "Güterstraße 14 bis 18 ist dunkel",
        "Frau Holle spielt im Park",
        "Die Anna-Seghers-Schule an der Ringstraße 5",
        "Willy-Brandt-Platz 3 und die Rosa-Luxemburg-Straße 7",
        "Otto Dix Straße 5 ist gesperrt",
        "Herr Bürgermeister, das Rathaus am Marktplatz 1 ist zu",
        "Als Frau mit Kinderwagen komme ich am Bahnhofsplatz 2 nicht durch",
        "@stadt bitte melden, a@b und @@@@",
        "DE12 3456 7890 1234 5678 90 ist falsch geprüft",
        "112 und 110 und 0815",
        "5 x 4 = 20, 100-200 Meter, 30-40 Leute",
        "Baum 00012, Pfosten 0042",
        "+30.000.000 Euro und +10 Grad",
        "",
        "🙂🙂🙂"
      })
  void staysSilent(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void aWarningNeedsNoFindingBeyondTheText() {
    for (var text : List.of("+", "(", "0", "a@", "@a.de", "DE89", "HH-", "HH-A", "Herr", "(at)")) {
      assertThat(PersonalData.find(text)).as(text).isEmpty();
    }
  }

  /** A megabyte of whatever could make a backtracking search slow. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "@",
        "a@",
        "a.",
        "a@a.",
        "0",
        "0 ",
        "+0",
        "0-",
        "(0",
        "(at)",
        "DE89 ",
        "DE89",
        "HH-A",
        "HH ",
        "Herr A",
        "Anna B ",
        "Anna Beispiel ",
        "Weg 1 ",
        "Anna Beispiel Weg 1 ",
        "-",
        "0175 1234567 ",
        "x(at)y(punkt)",
        "Tel. ",
        "A-",
        "a-b",
        " (",
        "\u0301"
      })
  void aMegabyteTakesNoTime(String part) {
    var text = part.repeat(1_000_000 / part.length());
    var best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      var start = System.nanoTime();
      PersonalData.find(text);
      best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
    }
    // Warm and alone it takes 10 to 100 ms, growing with the square would take minutes; cold and
    // busy machines
    // test too.
    assertThat(best).as("ms").isLessThan(800);
  }
}
