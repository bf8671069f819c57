package org.planrunde.contribution.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.contribution.reading.ReadLine.Broken;
import org.planrunde.contribution.reading.ReadLine.Readable;

class ContributionFileTest {
  @TempDir Path folder;

  @Test
  void readsJsonLines() throws Exception {
    List<ReadLine> lines =
        read(
            "a.jsonl",
            """
            {"id":"B1","title":"Mehr Bänke","text":"Am Fluss fehlen\\r\\nBänke.","lang":"de","lat":50.73,"lon":7.1,\
            "created":"2017-09-13T08:08:40+02:00","url":"https://example.org/b1","votes":3,\
            "labels":["a","b"],"citizen_category":"Grün","empty":null,"nested":{"a":1}}

            {"id":"B2","title":"Nur ein Titel"}
            {"id":"B3","text":"Ohne Titel fängt der Beitrag mit den ersten Wörtern seines Textes an, gekürzt."}
            """);
    ImportRow first = row(lines, 0);
    assertThat(first.title()).isEqualTo("Mehr Bänke");
    assertThat(first.text()).isEqualTo("Am Fluss fehlen\nBänke.");
    assertThat(first.category()).isEqualTo("Grün");
    assertThat(first.language()).isEqualTo("de");
    assertThat(first.created()).isEqualTo(Instant.parse("2017-09-13T06:08:40Z"));
    assertThat(place(first)).isEqualTo("POINT (7.1 50.73)");
    assertThat(first.extra())
        .containsOnlyKeys("url", "votes", "labels")
        .containsEntry("labels", "a, b");
    assertThat(row(lines, 1).text()).isNull();
    assertThat(lines.get(1).line()).isEqualTo(3);
    assertThat(row(lines, 2).title())
        .isEqualTo("Ohne Titel fängt der Beitrag mit den ersten Wörtern seines…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kennung;Titel;Beitrag;Kategorie;Rubrik;Breite;Länge;Datum;Name",
        "id;title;text;category;type;lat;lon;created;nickname",
        "\uFEFFID;Titel;Text;Kategorie;Typ;lat;laenge;Datum;Name"
      })
  void readsTablesInGermanOrEnglish(String header) throws Exception {
    String type = header.contains("Typ;") ? header.replace("Typ", "Rubrik") : header;
    String record =
        "7;\"Bank; alt\";\"Sie ist\nmorsch.\";Grün;Idee;50,73;7,1;13.9.2017 08:08;Amsel 3\n";
    for (String delimiter : List.of(";", ",", "\t")) {
      String table = type.replace(";", delimiter) + "\n" + fields(record, delimiter);
      ImportRow row = row(read("a.csv", table), 0);
      assertThat(row.sourceId()).isEqualTo("7");
      assertThat(row.text()).isEqualTo("Sie ist\nmorsch.");
      assertThat(row.category()).isEqualTo("Grün");
      assertThat(row.type()).isEqualTo("Idee");
      assertThat(row.nickname()).isEqualTo("Amsel 3");
      assertThat(place(row)).isEqualTo("POINT (7.1 50.73)");
      assertThat(row.created()).isEqualTo(Instant.parse("2017-09-13T06:08:00Z"));
    }
  }

  private static String fields(String record, String delimiter) {
    return delimiter.equals(",")
        ? record.replace("50,73", "\"50,73\"").replace("7,1;", "\"7,1\";").replace(";", ",")
        : record.replace(";", delimiter);
  }

  @Test
  void readsTheParticipatoryDataSpecification() throws Exception {
    List<ReadLine> lines =
        read(
            "a.json",
            """
            {"type":"FeatureCollection","name":"x","features":[
            {"type":"Feature","geometry":{"type":"Point","coordinates":[9.99,53.55]},"properties":
             {"contributionID":11,"title":"Bank","contributionContent":"Sie fehlt.","contributionType":"Idee",
              "category":"Grün","dateCreated":"2021-05-01T10:00:00","dipasLocated":true,"votingPro":4,"commentsNumber":2}},
            {"type":"Feature","id":"12","geometry":null,"properties":{"title":"Ohne Ort"}},
            {"type":"Feature","geometry":{"type":"Point","coordinates":[0,0]},"properties":{"id":"13","title":"Auch ohne","dipasLocated":false}},
            {"type":"Feature","geometry":{"type":"Point","coordinates":[53.55,9.99]},"properties":{"id":"14","title":"Falsch herum"}},
            {"type":"Feature","geometry":{"type":"Point","coordinates":[NaN,9.99]},"properties":{"id":"15","title":"Keine Zahl"}},
            {"type":"Feature","geometry":{"type":"Point","coordinates":[9.99,53.55]},"properties":{"id":"16","title":"Gut"}}]}
            """);
    ImportRow first = row(lines, 0);
    assertThat(first.sourceId()).isEqualTo("11");
    assertThat(first.text()).isEqualTo("Sie fehlt.");
    assertThat(first.type()).isEqualTo("Idee");
    assertThat(first.created()).isEqualTo(Instant.parse("2021-05-01T08:00:00Z"));
    assertThat(place(first)).isEqualTo("POINT (9.99 53.55)");
    assertThat(first.extra()).containsEntry("votingPro", "4").containsEntry("commentsNumber", "2");
    assertThat(place(row(lines, 1))).isEqualTo("none");
    assertThat(place(row(lines, 2))).isEqualTo("none");
    assertThat(reason(lines, 3)).contains("swapped axes");
    assertThat(reason(lines, 4)).contains("not a number");
    assertThat(row(lines, 5).sourceId()).isEqualTo("16");
    assertThat(lines).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{|not JSON from column",
        "[1]|not a JSON object",
        "{\"id\":\"1\",\"title\":\"a\"} x|not JSON",
        "{\"id\":\"1\",\"title\":\"a\"} {}|something follows",
        "{\"title\":\"a\"}|the id is missing",
        "{\"id\":\"  \",\"title\":\"a\"}|the id is missing",
        "{\"id\":\"1\"}|neither title nor text",
        "{\"id\":\"1\",\"title\":\"a\\u0007\"}|control character U+0007 at column 2 of title",
        "{\"id\":\"1\",\"title\":\"a\\u0000b\"}|control character U+0000 at column 2 of title",
        "{\"id\":\"1\",\"title\":\"a\\ud83d\"}|half a character",
        "{\"id\":\"1\",\"title\":\"a\",\"lat\":50.7}|the longitude is missing",
        "{\"id\":\"1\",\"title\":\"a\",\"lat\":NaN,\"lon\":7}|not in WGS 84",
        "{\"id\":\"1\",\"title\":\"a\",\"lat\":\"x\",\"lon\":7}|not a number",
        "{\"id\":\"1\",\"title\":\"a\",\"lat\":95,\"lon\":200}|not in WGS 84",
        "{\"id\":\"1\",\"title\":\"a\",\"lat\":7.1,\"lon\":50.7}|swapped",
        "{\"id\":\"1\",\"title\":\"a\",\"created\":\"gestern\"}|the date \"gestern\" cannot be read",
        "{\"id\":\"0\",\"title\":\"again\"}|same id as line 1"
      })
  void aBrokenLineNeverStopsTheRest(String line, String reason) throws Exception {
    String file = "{\"id\":\"0\",\"title\":\"a\"}\n" + line + "\n{\"id\":\"2\",\"title\":\"b\"}";
    List<ReadLine> lines = read("a.jsonl", file);
    assertThat(lines).hasSize(3);
    assertThat(reason(lines, 1)).contains(reason);
    assertThat(row(lines, 2).sourceId()).isEqualTo("2");
  }

  @Test
  void refusesWhatIsTooLong() throws Exception {
    List<ReadLine> lines =
        read(
            "a.jsonl",
            Stream.of(
                    line("1", "a".repeat(301), "x"),
                    line("2", "a", "x".repeat(10_001)),
                    line("a".repeat(201), "a", "x"),
                    line("4", "a", "x".repeat(1_000_000)),
                    line("5", "a".repeat(300), "x".repeat(10_000)),
                    "{\"a\":".repeat(10_000))
                .reduce("", (all, next) -> all + next + "\n"));
    assertThat(reason(lines, 0)).isEqualTo("title has 301 characters, 300 are allowed");
    assertThat(reason(lines, 1)).contains("text has 10001");
    assertThat(reason(lines, 2)).contains("id has 201");
    assertThat(reason(lines, 3)).contains("longer than 1 MB");
    assertThat(row(lines, 4).sourceId()).isEqualTo("5");
    assertThat(reason(lines, 5)).contains("not JSON");
  }

  @Test
  void badBytesCostOnlyTheirLine() throws Exception {
    for (String name : List.of("a.jsonl", "b.csv")) {
      String file =
          name.endsWith("csv")
              ? "id,title\n1,a\n2,?\n3,c\n"
              : line("1", "a", "x") + "\n" + line("2", "?", "x") + "\n" + line("3", "c", "x");
      // In a table the beginning must be UTF-8, or else the whole file is in another encoding.
      String padding = name.endsWith("csv") ? "\n".repeat(70_000) : "";
      byte[] bytes = file.replaceFirst("1,a\n", "1,a\n" + padding).getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream broken = new ByteArrayOutputStream();
      for (byte b : bytes) {
        broken.write(b == '?' ? 0xE4 : b);
      }
      List<ReadLine> lines = read(name, broken.toByteArray());
      assertThat(lines).hasSize(3);
      assertThat(lines.get(1)).isInstanceOf(Broken.class);
      assertThat(row(lines, 2).sourceId()).isEqualTo("3");
    }
  }

  @Test
  void oldWindowsQuotesGetTheirMeaningBack() throws Exception {
    assertThat(row(read("a.jsonl", line("1", "\u0084Rad\u0093 \u0096 ja", "x")), 0).title())
        .isEqualTo("„Rad“ – ja");
  }

  @Test
  void refusesOtherEncodingsAndFilesWithoutHeader() throws Exception {
    byte[] latin = "id;titel\n1;Bänke\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> read("a.csv", latin)).hasMessageContaining("not UTF-8");
    byte[] utf16 = "id;titel\n1;x\n".getBytes(Charset.forName("UTF-16"));
    assertThatThrownBy(() -> read("a.csv", utf16)).hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> read("a.csv", "foo,bar\n1,2\n"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("found: foo, bar");
    assertThatThrownBy(() -> read("a.csv", " ")).hasMessageContaining("empty");
  }

  @Test
  void aTableWithFaultsGoesOnAsFarAsItCan() throws Exception {
    List<ReadLine> lines = read("a.csv", "id,title\n1,a,b\n2\n3,c\n4,\"open\n5,e\n");
    assertThat(reason(lines, 0)).isEqualTo("3 columns, but the first line names 2");
    assertThat(reason(lines, 1)).isEqualTo("neither title nor text");
    assertThat(row(lines, 2).sourceId()).isEqualTo("3");
    assertThat(reason(lines, 3)).contains("quotation mark is not closed");
    assertThat(lines).hasSize(4);
    String endless = "id,title\n1,\"" + "a\n".repeat(700_000);
    assertThat(reason(read("b.csv", endless), 0)).contains("longer than 1 MB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"id\":1,\"title\":\"a\"}},",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"id\":1,\"title\":\"a\"}},7]}"
      })
  void aCollectionThatBreaksOffKeepsWhatWasRead(String json) throws Exception {
    List<ReadLine> lines = read("a.geojson", json);
    assertThat(row(lines, 0).sourceId()).isEqualTo("1");
    assertThat(reason(lines, 1)).contains("the rest was not read");
  }

  @Test
  void hostileCollectionsAreRefusedWithinBounds() throws Exception {
    assertThat(reason(read("a.geojson", "{}"), 0)).isEqualTo("no collection of features");
    String deep = "{\"features\":[{\"geometry\":" + "[".repeat(10_000);
    assertThat(reason(read("a.geojson", deep), 0)).contains("not JSON");
    String wide =
        "{\"features\":[{\"geometry\":{\"type\":\"MultiPoint\",\"coordinates\":["
            + "[7,50],".repeat(500_000)
            + "[7,50]]},\"properties\":{\"id\":1,\"title\":\"a\"}},{\"properties\":{\"id\":2,\"title\":\"b\"}}]}";
    List<ReadLine> lines = read("a.geojson", wide);
    assertThat(reason(lines, 0)).contains("the geometry was refused");
    assertThat(row(lines, 1).sourceId()).isEqualTo("2");
  }

  private static String line(String id, String title, String text) {
    return "{\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"text\":\"" + text + "\"}";
  }

  private List<ReadLine> read(String name, String content) throws Exception {
    return read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private List<ReadLine> read(String name, byte[] content) throws Exception {
    Path file = Files.write(folder.resolve(name), content);
    try (Stream<ReadLine> lines = ContributionFile.open(file)) {
      return lines.toList();
    }
  }

  private static ImportRow row(List<ReadLine> lines, int index) {
    assertThat(lines.get(index)).isInstanceOf(Readable.class);
    return ((Readable) lines.get(index)).row();
  }

  private static String place(ImportRow row) {
    return row.place() == null ? "none" : row.place().toText();
  }

  private static String reason(List<ReadLine> lines, int index) {
    assertThat(lines.get(index)).isInstanceOf(Broken.class);
    return ((Broken) lines.get(index)).reason();
  }
}
