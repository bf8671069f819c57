package org.planrunde.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.kernel.XmlRefused.Reason;

@Timeout(10)
class SafeXmlTest {
  private static final XmlLimits SMALL = new XmlLimits(1_000_000, 10, 5, 20_000, 1_000);

  @Test
  void readsElementsAttributesAndTexts() {
    var xml =
        "<a xmlns='urn:x' xmlns:l='urn:l'><b l:href='file:///etc/passwd'>one <i>two</i> &lt;<![CDATA[>]]></b><c/></a>";
    try (var reader = open(xml, SMALL)) {
      assertThat(reader.next()).isTrue();
      assertThat(reader.isStart("a")).isTrue();
      assertThat(reader.namespace()).isEqualTo("urn:x");
      assertThat(reader.depth()).isEqualTo(1);
      assertThat(reader.next()).isTrue();
      assertThat(reader.attribute("href")).contains("file:///etc/passwd");
      assertThat(reader.text()).isEqualTo("one two <>");
      assertThat(reader.next()).isTrue();
      assertThat(reader.name()).isEqualTo("c");
      reader.skip();
      assertThat(reader.next()).isTrue();
      assertThat(reader.isStart()).isFalse();
      assertThat(reader.next()).isFalse();
    }
  }

  @Test
  void staysInsideAnElement() {
    var names = new ArrayList<String>();
    try (var reader = open("<r><a><x/><y><z/></y></a><b/></r>", SMALL)) {
      reader.next();
      reader.next();
      int depth = reader.depth();
      while (reader.nextInside(depth)) {
        names.add(reader.name());
      }
      assertThat(names).containsExactly("x", "y", "z");
      assertThat(reader.next()).isTrue();
      assertThat(reader.name()).isEqualTo("b");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1"})
  void readsTheEncodingThatIsDeclared(String name) {
    var xml = "<?xml version='1.0' encoding='" + name + "'?><a>Grünfläche</a>";
    var in = new ByteArrayInputStream(xml.getBytes(Charset.forName(name)));
    try (var reader = SafeXml.open(in, SMALL)) {
      reader.next();
      assertThat(reader.text()).isEqualTo("Grünfläche");
    }
  }

  static Stream<Arguments> hostile() {
    var laughs = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
    }
    return Stream.of(
        Arguments.of("", Reason.EMPTY),
        Arguments.of("no xml", Reason.MALFORMED),
        Arguments.of("<a>", Reason.MALFORMED),
        Arguments.of("<a></b>", Reason.MALFORMED),
        Arguments.of("<a>&unknown;</a>", Reason.MALFORMED),
        Arguments.of("<a b='1' b='2'/>", Reason.MALFORMED),
        Arguments.of("<a>\u0001</a>", Reason.MALFORMED),
        Arguments.of("<?xml version='1.0' encoding='no-such'?><a/>", Reason.MALFORMED),
        Arguments.of("<!DOCTYPE a><a/>", Reason.DOCTYPE),
        Arguments.of(laughs + "]><l>&l9;</l>", Reason.DOCTYPE),
        Arguments.of("<!DOCTYPE a [<!ENTITY % p 'x'>%p;]><a/>", Reason.DOCTYPE),
        Arguments.of("<a>".repeat(11) + "</a>".repeat(11), Reason.TOO_DEEP),
        Arguments.of("<a a='' b='' c='' d='' e='' f=''/>", Reason.TOO_MANY_ATTRIBUTES),
        Arguments.of("<a>" + "x".repeat(30_000) + "</a>", Reason.TEXT_TOO_LONG),
        Arguments.of("<a b='" + "x".repeat(300_000) + "'/>", Reason.TEXT_TOO_LONG),
        Arguments.of("<a><!--" + "x".repeat(300_000) + "--></a>", Reason.TEXT_TOO_LONG),
        Arguments.of("<a>" + "<b/>".repeat(1_000) + "</a>", Reason.TOO_MANY_EVENTS),
        Arguments.of("<a>" + "<b>x</b>".repeat(200_000) + "</a>", Reason.TOO_MANY_EVENTS));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refuses(String xml, Reason reason) {
    long begin = System.nanoTime();
    assertThat(refusal(xml, SMALL).reason()).isEqualTo(reason);
    assertThat(System.nanoTime() - begin).isLessThan(1_000_000_000L);
  }

  @Test
  void refusesWhatIsLargerThanAllowed() {
    var limits = new XmlLimits(100_000, 10, 5, 1_000_000, 1_000_000);
    assertThat(refusal("<a>" + "<b>x</b>".repeat(20_000) + "</a>", limits).reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void readsNoOtherFile(@TempDir Path folder) throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "secret");
    var uri = secret.toUri();
    for (var declaration :
        List.of(
            "<!DOCTYPE a [<!ENTITY x SYSTEM '" + uri + "'>]>",
            "<!DOCTYPE a SYSTEM '" + uri + "'>",
            "<!DOCTYPE a [<!ENTITY % x SYSTEM '" + uri + "'>%x;]>")) {
      assertThat(refusal(declaration + "<a>&x;</a>", SMALL).reason()).isEqualTo(Reason.DOCTYPE);
    }
  }

  @Test
  void callsNobody() throws IOException {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(200);
      var url = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
      refusal("<!DOCTYPE a SYSTEM '" + url + "'><a/>", SMALL);
      refusal("<!DOCTYPE a [<!ENTITY % x SYSTEM '" + url + "'>%x;]><a/>", SMALL);
      refusal("<!DOCTYPE a [<!ENTITY x SYSTEM '" + url + "'>]><a>&x;</a>", SMALL);
      var links =
          "<a xmlns:xi='http://www.w3.org/2001/XInclude' xmlns:s='http://www.w3.org/2001/XMLSchema-instance'"
              + " s:schemaLocation='urn:x URL'><xi:include href='URL'/></a>";
      readAll(links.replace("URL", url), SMALL);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void theStreamOfOtherLibrariesIsUnderTheSameLimits() throws XMLStreamException {
    var texts = SafeXml.stream(in("<a>" + "x".repeat(30_000) + "</a>"), SMALL);
    texts.next();
    assertThatThrownBy(texts::getElementText).isInstanceOf(XmlRefused.class);
    var tags = SafeXml.stream(in("<a><!DOCTYPE b></a>"), SMALL);
    tags.next();
    assertThatThrownBy(tags::nextTag).isInstanceOf(XmlRefused.class);
    var fine = SafeXml.stream(in("<a> <b>x</b></a>"), SMALL);
    fine.nextTag();
    fine.nextTag();
    assertThat(fine.getElementText()).isEqualTo("x");
  }

  @Test
  void readErrorsStayReadErrors() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> SafeXml.open(broken, SMALL).next())
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void saysWhere() {
    var refusal = refusal("<a>\n<b>\n</c>", SMALL);
    assertThat(refusal.line()).isEqualTo(3);
    assertThat(refusal.messageKey()).isEqualTo("kernel.xml.malformed");
  }

  private static XmlRefused refusal(String xml, XmlLimits limits) {
    return catchThrowableOfType(XmlRefused.class, () -> readAll(xml, limits));
  }

  private static void readAll(String xml, XmlLimits limits) {
    try (var reader = open(xml, limits)) {
      while (reader.next()) {
        reader.isStart();
      }
    }
  }

  private static SafeXml open(String xml, XmlLimits limits) {
    return SafeXml.open(in(xml), limits);
  }

  private static InputStream in(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }
}
