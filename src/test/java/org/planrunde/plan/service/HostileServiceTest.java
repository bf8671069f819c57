package org.planrunde.plan.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.testing.StubService;

/** Map services that want something else: each is refused with a sentence, soon. */
@Timeout(30)
class HostileServiceTest {
  private static final ServiceLimits TIGHT =
      new ServiceLimits(Duration.ofMillis(1_000), 300_000, 100);
  private static final String WMS =
      """
      <WMS_Capabilities version="1.3.0"><Service><Title>Probe</Title></Service><Capability>
      %s</Capability></WMS_Capabilities>
      """;
  private static final String LAYER =
      "<Layer><Name>a</Name><Title>A</Title><CRS>EPSG:3857</CRS></Layer>";

  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private static Arguments hostile(String reason, HttpHandler handler) {
    return Arguments.of(reason, handler);
  }

  private static HttpHandler saying(String text) {
    return status(200, "text/xml", text.getBytes(UTF_8));
  }

  private static HttpHandler status(int status, String type, byte[] body) {
    return it -> StubService.answer(it, status, type, body);
  }

  private static HttpHandler leadingTo(String location) {
    return it -> {
      it.getResponseHeaders().set("Location", location);
      it.sendResponseHeaders(302, -1);
    };
  }

  static Stream<Arguments> hostile() throws IOException {
    var entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    var bomb =
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    return Stream.of(
        hostile("redirect", leadingTo("http://127.0.0.1:1/wms")),
        hostile("redirect", leadingTo("http://169.254.169.254/latest/meta-data/")),
        hostile("redirect", leadingTo("http://[::1]/")),
        hostile("redirect", leadingTo("file:///etc/passwd")),
        hostile("redirect", leadingTo("http://user:secret@example.org/")),
        hostile("redirects", leadingTo("/again")),
        hostile("too-large", HostileServiceTest::endless),
        hostile("slow", HostileServiceTest::dripping),
        hostile("slow", HostileServiceTest::silent),
        hostile("too-large", gzipBomb()),
        hostile("broken", HostileServiceTest::lyingLength),
        hostile("broken", HostileServiceTest::brokenGzip),
        hostile("picture", status(200, "text/xml", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13})),
        hostile("page", status(200, "text/html", "<!DOCTYPE html><html></html>".getBytes(UTF_8))),
        hostile("page", saying("<html><body>Hallo</body></html>")),
        hostile("empty", status(200, "text/xml", new byte[0])),
        hostile("unknown", saying("Guten Tag")),
        hostile("unknown", saying("<kml/>")),
        hostile("doctype", saying(entity + WMS.formatted("<Layer>&x;</Layer>"))),
        hostile("doctype", saying(bomb + WMS.formatted("<Layer>&c;</Layer>"))),
        hostile("doctype", saying("<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://x/\"> %p;]><a/>")),
        hostile("broken-xml", saying("<!DOCTYPE a SYSTEM \"b\">" + WMS.formatted("&c;"))),
        hostile("broken-xml", saying(WMS.formatted(LAYER).substring(0, 140))),
        hostile("too-much", saying(WMS.formatted("<Layer>".repeat(5_000)))),
        hostile("too-much", saying("<WMS_Capabilities " + attributes() + "/>")),
        hostile("nothing", saying(WMS.formatted("<Layer><Title>Nur Titel</Title></Layer>"))),
        hostile(
            "broken-json", status(200, "application/json", "{\"collections\":[".getBytes(UTF_8))),
        hostile(
            "broken-json",
            status(200, "application/json", ("{\"a\":" + "[".repeat(9_999)).getBytes(UTF_8))),
        hostile("unknown", status(200, "application/json", "{}".getBytes(UTF_8))),
        hostile(
            "features",
            status(200, "application/json", "{\"type\":\"FeatureCollection\"}".getBytes(UTF_8))),
        hostile("password", status(401, "text/html", new byte[0])),
        hostile("password", status(403, "text/html", new byte[0])),
        hostile("missing", status(404, "text/html", new byte[0])),
        hostile("busy", status(503, "text/html", new byte[0])),
        hostile("status", status(500, "text/html", new byte[0])),
        hostile(
            "exception",
            saying(
                "<ServiceExceptionReport><ServiceException>Kein Dienst</ServiceException></ServiceExceptionReport>")));
  }

  private static String attributes() {
    var all = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      all.append(" a").append(i).append("=\"\"");
    }
    return all.toString();
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    var much = new byte[65_536];
    Arrays.fill(much, (byte) ' ');
    for (int i = 0; i < 1_000; i++) {
      exchange.getResponseBody().write(much);
    }
  }

  private static void dripping(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < 100; i++) {
      exchange.getResponseBody().write('<');
      exchange.getResponseBody().flush();
      pause(100);
    }
  }

  private static void silent(HttpExchange exchange) {
    pause(3_000);
  }

  private static void pause(long millis) {
    try {
      var _ = NEVER.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpHandler gzipBomb() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      var much = new byte[1_000_000];
      Arrays.fill(much, (byte) ' ');
      for (int i = 0; i < 50; i++) {
        gzip.write(much);
      }
    }
    return it -> {
      it.getResponseHeaders().set("Content-Encoding", "gzip");
      StubService.answer(it, 200, "text/xml", packed.toByteArray());
    };
  }

  private static void brokenGzip(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    StubService.answer(exchange, 200, "text/xml", "kein gzip".getBytes(UTF_8));
  }

  private static void lyingLength(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 5_000);
    exchange.getResponseBody().write('<');
    exchange.getResponseBody().flush();
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("hostile")
  void isRefusedWithASentence(String reason, HttpHandler handler) {
    try (var service = new StubService(handler)) {
      var begin = System.nanoTime();
      assertRefused(service.address("/wms"), "plan.service.refused." + reason);
      assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(6));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/wms, kernel.url.not-public",
    "http://localhost.internal/wms, kernel.url.not-public",
    "ftp://localhost/wms, kernel.url.scheme",
    "'', kernel.url.empty",
    "http://amt:geheim@localhost/wms, kernel.url.user-info",
    "http://gibt-es-nicht.invalid/wms, plan.service.refused.unknown-host",
    "http://localhost:1/wms, plan.service.refused.no-connection",
  })
  void anAddressThatDoesNotFitIsRefused(String address, String key) {
    assertRefused(address, key);
  }

  @Test
  void aDocumentTypeIsNeverFetched() {
    try (var dtd = StubService.saying("application/xml-dtd", "<!ELEMENT a EMPTY>")) {
      var type = "<!DOCTYPE WMS_Capabilities SYSTEM \"" + dtd.address("/a.dtd") + "\">";
      try (var service = StubService.saying("text/xml", type + WMS.formatted(LAYER))) {
        assertThat(desk(TIGHT).ask(service.address("/wms")).layers()).hasSize(1);
      }
      assertThat(dtd.asked()).isEmpty();
    }
  }

  @Test
  void ofAHundredThousandLayersTheFirstAreOffered() {
    var layers = new StringBuilder("<Layer><CRS>EPSG:3857</CRS>");
    for (int i = 0; i < 100_000; i++) {
      layers.append("<Layer><Name>n").append(i).append("</Name></Layer>");
    }
    try (var service = StubService.saying("text/xml", WMS.formatted(layers + "</Layer>"))) {
      var offers = desk(ServiceLimits.USUAL).ask(service.address("/wms"));
      assertThat(offers.layers()).hasSize(Offers.MOST).allMatch(Offer::isFit);
      assertThat(offers.leftOut()).isEqualTo(100_000 - Offers.MOST);
    }
  }

  @Test
  void signsThatBreakAPageDoNotComeThrough() {
    var evil =
        "<Layer><Name>a</Name><Title>&lt;img src=x onerror=alert(1)&gt;\u202E\n"
            + "x".repeat(10_000)
            + "</Title><CRS>EPSG:3857</CRS></Layer>";
    try (var service = StubService.saying("text/xml", WMS.formatted(evil))) {
      var offer = desk(TIGHT).ask(service.address("/wms")).layers().getFirst();
      assertThat(offer.title())
          .startsWith("<img src=x")
          .doesNotContain("\u202E", "\n")
          .hasSizeLessThanOrEqualTo(80);
    }
  }

  private static ServiceDesk desk(ServiceLimits limits) {
    return new ServiceDesk(Set.of("localhost"), limits);
  }

  private static void assertRefused(String address, String key) {
    var refused = catchThrowableOfType(RefusedException.class, () -> desk(TIGHT).ask(address));
    assertThat(refused).isNotNull();
    assertThat(refused.problems())
        .extracting(Problem::message)
        .allSatisfy(message -> assertThat(message.key()).isEqualTo(key));
    var room = key.substring(0, key.indexOf('.'));
    assertThat(ResourceBundle.getBundle("i18n." + room, java.util.Locale.GERMAN).getString(key))
        .isNotBlank();
  }
}
