package org.planrunde.plan.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planrunde.plan.proxy.ProxyFailed.Reason;
import org.planrunde.plan.service.ServiceClient;

/** What services say about a place, in the forms in which they say it. */
class InfoReaderTest {
  private static PlaceInfo read(String type, String text) throws ProxyFailed {
    return read(type, text, UTF_8);
  }

  private static PlaceInfo read(String type, String text, Charset charset) throws ProxyFailed {
    return InfoReader.read(
        new ServiceClient.Document(
            "https://a.example/", "a.example", type, text.getBytes(charset)));
  }

  @Test
  void geoJson() throws ProxyFailed {
    var info =
        read(
            "application/json",
            """
            {"type":"FeatureCollection","features":[
            {"properties":{"name":"<b>Teich</b>","tiefe":2.5,"leer":null,"mehr":{"a":1}}},
            {"properties":{"name":"Bach"}},{"properties":{}}]}
            """);
    assertThat(info.features())
        .containsExactly(Map.of("name", "<b>Teich</b>", "tiefe", "2.5"), Map.of("name", "Bach"));
  }

  @Test
  void theTextOfMapServer() throws ProxyFailed {
    var info =
        read(
            "text/plain",
            """
            GetFeatureInfo results:

            Layer 'teich'
              Feature 0:
                name = 'Teich'
                art = 'stehend'
              Feature 1:
                name = 'Bach'
            """);
    assertThat(info.features())
        .containsExactly(Map.of("name", "Teich", "art", "stehend"), Map.of("name", "Bach"));
  }

  @Test
  void theTextOfGeoServer() throws ProxyFailed {
    var info =
        read(
            "text/plain;charset=iso-8859-1",
            """
            Results for FeatureType 'https://a.example:gewaesser':
            --------------------------------------------
            name = Mühlbach
            the_geom = [GEOMETRY (LineString) with 4 points]
            --------------------------------------------
            """,
            ISO_8859_1);
    assertThat(info.features()).hasSize(1);
    assertThat(info.features().getFirst()).containsEntry("name", "Mühlbach");
  }

  @Test
  void aPageIsReducedToItsWords() throws ProxyFailed {
    var info =
        read(
            "text/html",
            """
            <html><head><title>x</title><style>td{}</style></head><body><script>alert(1)</script>
            <table class="featureInfo"><caption>gewaesser</caption>
            <tr><th>fid</th><th>name</th><th>bild</th></tr>
            <tr><td>1</td><td>M&uuml;hlbach &lt;oben&gt;</td><td><img src=x onerror=alert(1)></td></tr>
            <tr><td>2</td><td>Teich</td><td><a href="javascript:alert(1)">mehr</a></td></tr></table>
            </body></html>
            """);
    assertThat(info.features())
        .containsExactly(
            Map.of("fid", "1", "name", "Mühlbach <oben>"),
            Map.of("fid", "2", "name", "Teich", "bild", "mehr"));
    assertThat(info.toString()).doesNotContain("alert");
  }

  @Test
  void aPageOfPairsAndAPageOfSentences() throws ProxyFailed {
    assertThat(
            read(
                    "text/html",
                    "<table><tr><td>Name</td><td>Teich</td></tr><tr><td>Art</td><td>x</td></tr></table>")
                .features())
        .containsExactly(Map.of("Name", "Teich", "Art", "x"));
    assertThat(read("text/html", "<p>Am Teich ist Ruhe.<br>Bitte leise.</p>").lines())
        .containsExactly("Am Teich ist Ruhe.", "Bitte leise.");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, ''",
    "text/plain, Search returned no results.",
    "text/plain, no features were found",
    "application/json, '{\"type\":\"FeatureCollection\",\"features\":[]}'",
    "application/json, '[]'",
    "text/html, <html><body></body></html>",
    "text/html, <table></table>",
  })
  void nothingIsNothing(String type, String text) throws ProxyFailed {
    assertThat(read(type, text)).isEqualTo(PlaceInfo.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, '{\"features\":['",
    "text/xml, <ServiceExceptionReport><ServiceException>x</ServiceException></ServiceExceptionReport>",
    "application/vnd.ogc.gml, <!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
  })
  void whatIsNotReadIsAFailure(String type, String text) {
    assertThat(catchThrowableOfType(ProxyFailed.class, () -> read(type, text)).reason())
        .isEqualTo(Reason.FAILED);
  }

  @Test
  void muchIsCutAndDeepIsRefused() throws ProxyFailed {
    var many = new StringBuilder("{\"features\":[");
    for (int i = 0; i < 3_000; i++) {
      many.append(i == 0 ? "" : ",").append("{\"properties\":{");
      many.append("\"a\":\"").append("x".repeat(20)).append("\"}}");
    }
    assertThat(read("application/json", many + "]}").features()).hasSize(PlaceInfo.MOST_FEATURES);
    var wide = new StringBuilder("Feature 1:\n");
    for (int i = 0; i < 5_000; i++) {
      wide.append('n').append(i).append(" = ").append("y".repeat(30)).append('\n');
    }
    assertThat(read("text/plain", wide.toString()).features().getFirst())
        .hasSize(PlaceInfo.MOST_ATTRIBUTES);
    assertThat(read("text/plain", "a = " + "z".repeat(200_000)).features().getFirst().get("a"))
        .hasSize(PlaceInfo.LONGEST_VALUE);
    assertThat(
            catchThrowableOfType(
                ProxyFailed.class, () -> read("application/json", "{\"a\":" + "[".repeat(9_999))))
        .isNotNull();
    assertThat(read("text/html", "<div>".repeat(40_000) + "tief").lines()).contains("tief");
    assertThat(read("text/plain", "= ".repeat(100_000))).isNotNull();
  }
}
