package org.planrunde.workshop.minutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.planrunde.geo.PlanGrid;
import org.planrunde.workshop.minutes.MinutesVote.Standing;

/** Workshops that never were. */
final class MinutesSamples {
  static final Instant STARTS = Instant.parse("2026-11-12T17:00:00Z");

  private MinutesSamples() {}

  /** The real texts, as the house would say them. */
  static MinutesWords words(Locale language) {
    var texts = new Properties();
    var file = "/i18n/minutes_" + language.getLanguage() + ".properties";
    try (var in = MinutesSamples.class.getResourceAsStream(file)) {
      texts.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (key, arguments) -> {
      var text = texts.getProperty(key);
      return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
    };
  }

  static MinutesCard card(int number, String text) {
    return new MinutesCard(number, text, "Tisch " + (number % 4 + 1), "K7Q" + number, "E3", -1);
  }

  static Minutes with(String title, List<MinutesCard> cards, @Nullable MinutesPicture map) {
    return new Minutes(
        title,
        "Neugestaltung Bahnhofsvorplatz",
        "Lindenau an der Ahle",
        "Bürgerhaus, Großer Saal",
        STARTS,
        STARTS.plusSeconds(7200),
        new Minutes.Attendance(34, 19, 6),
        List.of(
            new MinutesRound(
                "Sammeln",
                "Ideen für den Platz",
                "Was gehört unbedingt auf den Platz?",
                15,
                STARTS.plusSeconds(600),
                STARTS.plusSeconds(1620),
                cards,
                List.of(),
                ""),
            new MinutesRound(
                "Gewichten",
                "",
                "",
                10,
                STARTS.plusSeconds(1620),
                STARTS.plusSeconds(2300),
                List.of(),
                List.of(
                    new MinutesVote(
                        "Linden erhalten",
                        new VoteSpread.Dots(List.of(4, 10, 12, 8)),
                        Standing.SHARED),
                    new MinutesVote(
                        "Tiefgarage", new VoteSpread.Dots(List.of(26, 0, 1, 7)), Standing.DIVIDED),
                    new MinutesVote("Toilette", new VoteSpread.Stances(30, 2, 2), Standing.SHARED)),
                ""),
            new MinutesRound(
                "Entscheiden",
                "",
                "",
                10,
                null,
                null,
                List.of(),
                List.of(),
                "Die Linden bleiben.\nDie Garage wird geprüft.")),
        List.of("Linden und Schatten", "Ankommen"),
        new Minutes.Sorting(0, 0, 2, 0),
        3,
        map,
        STARTS.plusSeconds(9000),
        ZoneId.of("Europe/Berlin"),
        Locale.GERMAN);
  }

  static Minutes usual() {
    var cards =
        List.of(
            new MinutesCard(
                1,
                "Lasst die Linden stehen.\nOhne Schatten bleibt hier niemand.",
                "Tisch 3",
                "K7QX",
                "C2",
                0),
            new MinutesCard(
                2, "Der Bus kommt um 7 Uhr nicht durch.", "von zu Hause", "M2PA", "E3", 1),
            new MinutesCard(
                3, "Çağlayan’ın ağacı: şık, İyi, ğüşıöç", "auf Papier", "T2AK", "", -1));
    return with("Werkstatt Bahnhofsvorplatz", cards, map());
  }

  static MinutesPicture map() {
    var area = new GeometryFactory().toGeometry(new Envelope(8.0, 8.003, 51.0, 51.0015));
    var spots =
        IntStream.rangeClosed(1, 9)
            .mapToObj(n ->
                new MinutesMap.Spot(
                    n, new Coordinate(8.0002 + n * n * 0.00003, 51.0003 + n * 0.0001)))
            .toList();
    return MinutesMap.draw(
        area, PlanGrid.forArea(area), spots, "Karte des Gebiets mit 9 Orten & einem <Zeichen>");
  }
}
