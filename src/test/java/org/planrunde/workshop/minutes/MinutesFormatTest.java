package org.planrunde.workshop.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** Each format is opened again by another reader, and says what was put in. */
class MinutesFormatTest {
  private static final MinutesWords WORDS = MinutesSamples.words(Locale.GERMAN);
  private static final String HOSTILE =
      "<script>alert(1)</script> & \"Zitat\" 'eins' ]]> &amp; {0} %s "
          + "\u0000\u0008\u001b[31m\u202Ekehrt\u202C \uD800 \uFFFF Ende";

  private static byte[] write(MinutesFormat format, Minutes minutes) {
    var bytes = format.write(minutes, WORDS);
    keep(format, bytes);
    return bytes;
  }

  /** The newest of each, if somebody wants to look. */
  private static void keep(MinutesFormat format, byte[] bytes) {
    if (System.getenv("PLANRUNDE_PICTURES") != null) {
      try {
        Files.createDirectories(Path.of("target/minutes"));
        var name = bytes.length + "." + format.ending();
        Files.write(Path.of("target/minutes", name), bytes);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static String text(MinutesFormat format, byte[] bytes) throws Exception {
    return switch (format) {
      case HTML -> Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).text();
      case PDF -> {
        try (var pdf = Loader.loadPDF(bytes)) {
          yield new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
      }
      case DOCX -> word(bytes).getDocumentElement().getTextContent();
    };
  }

  private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Document xml(byte[] part) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
  }

  private static Document word(byte[] bytes) throws Exception {
    return xml(parts(bytes).get("word/document.xml"));
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatHappened(MinutesFormat format) throws Exception {
    var text = text(format, write(format, MinutesSamples.usual()));
    assertThat(text)
        .contains(
            "Protokoll: Werkstatt Bahnhofsvorplatz",
            "Bürgerhaus, Großer Saal",
            "Donnerstag, 12. November 2026",
            "18:00",
            "34 Geräte im Raum, 19 von zu Hause, 6 Karten auf Papier",
            "3 Runden, 3 Karten, 2 Themen",
            "sind 3 Karten, die nicht öffentlich sind",
            "Runde 1 von 3: Ideen für den Platz",
            "Was gehört unbedingt auf den Platz?",
            "Ohne Schatten bleibt hier niemand.",
            "Tisch 3 · Feld C2 · Thema Linden und Schatten · K7QX",
            "Çağlayan’ın ağacı: şık, İyi, ğüşıöç",
            "Linden und Schatten",
            "30 von 34",
            "Von mindestens der Hälfte getragen",
            "Einig",
            "Tiefgarage",
            "Die Garage wird geprüft.",
            "Diese Runde hat nicht stattgefunden.");
  }

  @ParameterizedTest
  @EnumSource
  void takesWhateverPeopleWrite(MinutesFormat format) throws Exception {
    var long1 = "Donaudampfschifffahrt".repeat(40);
    var cards =
        List.of(
            MinutesSamples.card(1, HOSTILE),
            MinutesSamples.card(2, long1),
            MinutesSamples.card(3, "שלום עולם (2026)"),
            MinutesSamples.card(4, "مرحبا بالعالم"),
            MinutesSamples.card(5, "👍🏽👨‍👩‍👧 Zeichen e\u0301 日本"),
            MinutesSamples.card(6, ""),
            MinutesSamples.card(7, "Zeile\n\n\nZeile"));
    var bytes = write(format, MinutesSamples.with(HOSTILE, cards, null));
    var text = text(format, bytes);
    assertThat(text)
        .contains("<script>alert(1)</script> & \"Zitat\" 'eins' ]]> &amp; {0} %s", "kehrt", "Ende")
        .doesNotContain("\u202E", "\u0000", "\u001b", "\uFFFF");
    assertThat(text.replaceAll("\\s", "")).contains(long1);
    if (format != MinutesFormat.PDF) {
      assertThat(text).contains("שלום עולם (2026)", "مرحبا بالعالم", "👍🏽👨‍👩‍👧");
    } else {
      assertThat(text).contains("שלום").contains("□");
    }
  }

  @Test
  void theHtmlPageIsWholeInItself() {
    var html =
        new String(write(MinutesFormat.HTML, MinutesSamples.usual()), StandardCharsets.UTF_8);
    var page = Jsoup.parse(html);
    assertThat(page.select("script, link, iframe, [onclick]")).isEmpty();
    assertThat(page.select("html").attr("lang")).isEqualTo("de");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("table"))
        .allSatisfy(table -> {
          assertThat(table.select("caption").text()).isNotBlank();
          assertThat(table.select("thead th[scope=col]")).isNotEmpty();
        });
    assertThat(page.select("img").attr("src")).startsWith("data:image/png;base64,");
    assertThat(page.select("img").attr("alt"))
        .isEqualTo("Karte des Gebiets mit 9 Orten & einem <Zeichen>");
    assertThat(html).doesNotContain("http://", "https://");
  }

  @Test
  void thePdfIsTagged() throws IOException {
    try (var pdf = Loader.loadPDF(write(MinutesFormat.PDF, MinutesSamples.usual()))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("de");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Protokoll: Werkstatt Bahnhofsvorplatz");
      var kinds = new java.util.ArrayList<String>();
      walk(catalog.getStructureTreeRoot(), kinds);
      assertThat(kinds).contains("H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure");
      assertThat(Collections.frequency(kinds, "H1")).isEqualTo(1);
      assertThat(pdf.getPage(0).getResources().getFontNames())
          .allSatisfy(name ->
              assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded()).isTrue());
    }
  }

  private static void walk(PDStructureNode node, List<String> kinds) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        kinds.add(element.getStructureType());
        if (element.getStructureType().equals("Figure")) {
          assertThat(element.getAlternateDescription()).startsWith("Karte des Gebiets");
        }
        walk(element, kinds);
      }
    }
  }

  @Test
  void theWordFileHasHeadingsTablesAndItsPicture() throws Exception {
    var bytes = write(MinutesFormat.DOCX, MinutesSamples.usual());
    var parts = parts(bytes);
    assertThat(parts.keySet())
        .startsWith("[Content_Types].xml")
        .contains("word/document.xml", "word/styles.xml", "word/media/map.png");
    for (var part : parts.entrySet()) {
      if (!part.getKey().endsWith(".png")) {
        assertThat(xml(part.getValue())).as(part.getKey()).isNotNull();
      }
    }
    var body = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
    assertThat(body)
        .contains("w:val=\"Heading1\"", "w:val=\"Heading2\"", "<w:tblHeader/>")
        .contains("descr=\"Karte des Gebiets mit 9 Orten &amp; einem &lt;Zeichen&gt;\"");
    var styles = new String(parts.get("word/styles.xml"), StandardCharsets.UTF_8);
    assertThat(styles).contains("w:lang w:val=\"de-DE\"");
    // Every style and every picture that is named is there.
    java.util.regex.Pattern.compile("w:pStyle w:val=\"(\\w+)\"")
        .matcher(body)
        .results()
        .forEach(hit -> assertThat(styles).contains("w:styleId=\"" + hit.group(1) + "\""));
    var relations = new String(parts.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8);
    assertThat(relations).contains("Id=\"rId3\"", "media/map.png");
  }

  @ParameterizedTest
  @EnumSource
  void isTheSameForTheSame(MinutesFormat format) throws Exception {
    var minutes = MinutesSamples.usual();
    if (format == MinutesFormat.PDF) {
      // A PDF carries an id of its own.
      assertThat(text(format, write(format, minutes)))
          .isEqualTo(text(format, write(format, minutes)));
    } else {
      assertThat(write(format, minutes)).isEqualTo(write(format, minutes));
    }
  }

  @ParameterizedTest
  @EnumSource
  void longWorkshopsFit(MinutesFormat format) throws Exception {
    var cards =
        IntStream.rangeClosed(1, 1500)
            .mapToObj(n -> MinutesSamples.card(n, "Karte Nummer " + n + ". " + "Wort ".repeat(40)))
            .toList();
    var text = text(format, write(format, MinutesSamples.with("Groß", cards, null)));
    assertThat(text).contains("Karte Nummer 1.", "Karte Nummer 1500.");
  }

  @Test
  void moreThanAnybodyReadsIsRefused() {
    var cards =
        IntStream.rangeClosed(1, Minutes.MOST_CARDS + 1)
            .mapToObj(n -> MinutesSamples.card(n, "x"))
            .toList();
    assertThatThrownBy(() -> MinutesSamples.with("Zu groß", cards, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void speaksEnglish() {
    var m = MinutesSamples.usual();
    var english =
        new Minutes(
            m.title(),
            m.procedure(),
            m.town(),
            m.place(),
            m.starts(),
            m.ends(),
            m.attendance(),
            m.rounds(),
            m.themes(),
            new Minutes.Sorting(7, 1, 2, 0),
            1,
            null,
            m.written(),
            m.zone(),
            Locale.ENGLISH);
    var html =
        Jsoup.parse(
            new String(
                MinutesFormat.HTML.write(english, MinutesSamples.words(Locale.ENGLISH)),
                StandardCharsets.UTF_8));
    assertThat(html.select("html").attr("lang")).isEqualTo("en");
    assertThat(html.text())
        .contains(
            "Minutes: Werkstatt",
            "Thursday, November 12, 2026",
            "1 card that is not public",
            "The machine put 7 cards into a theme. People moved 1 card, named 2 themes and merged"
                + " or removed none.");
  }
}
