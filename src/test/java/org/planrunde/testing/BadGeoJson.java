package org.planrunde.testing;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Files that no screen may take, each with words of the sentence that refuses it. */
public final class BadGeoJson {
  private static final int MILLION = 1_000_000;

  private BadGeoJson() {}

  /** Bytes and words, for a parameterised test. */
  public static Stream<Arguments> files() {
    return Stream.of(
        file("", "Die Datei ist leer"),
        file("{\n\"type\":", "Zeile 2", "kein gültiges JSON"),
        file("[]", "keine Geometrie"),
        polygon("[7,50],[NaN,50],[8,51],[7,50]", "keine Zahl"),
        polygon("[7,50],[1e999,50],[8,51],[7,50]", "unendlich"),
        polygon("[50.7,7.1],[50.8,7.1],[50.8,7.2],[50.7,7.1]", "Länge und Breite vertauscht"),
        polygon("[565000,5760000],[566000,5760000],[566000,5761000]", "vermutlich Meter"),
        polygon("[7,50],[190,50],[8,51],[7,50]", "gibt es nicht"),
        polygon("[7,50],[8,51],[8,50],[7,51],[7,50]", "überschneidet sich bei Länge 7.5"),
        polygon("[7,50],[8,50],[8,51],[7,51]", "nicht geschlossen"),
        polygon("[7,50],".repeat(MILLION) + "[7,50]", "Stützpunkte"),
        file("{\"a\":".repeat(10_000), "tiefer als"),
        file("{\"type\":\"Feature\",\"id\":\"\\u0000\"}", "Steuerzeichen U+0000"),
        Arguments.of(
            "{\"name\":\"Bäckerweg\"}".getBytes(StandardCharsets.ISO_8859_1),
            new String[] {"nicht als UTF-8"}));
  }

  private static Arguments polygon(String ring, String... words) {
    return file("{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}", words);
  }

  private static Arguments file(String text, String... words) {
    return Arguments.of(text.getBytes(StandardCharsets.UTF_8), words);
  }
}
