package org.planrunde.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.kernel.UrlRefused.Reason;

class SafeUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://example.org https://example.org/",
        "HTTPS://Example.ORG:443/WMS?a=B#c https://example.org/WMS?a=B",
        "http://example.org:8080/x http://example.org:8080/x",
        "http://example.org.:80/x http://example.org/x",
        "https://geodienste.münchen.example/wms https://geodienste.xn--mnchen-3ya.example/wms",
        "https://example.org/Straße?q=\"x\" https://example.org/Stra%C3%9Fe?q=%22x%22",
        "https://{s}.tiles.example/{z}/{x}/{-y}{r}.png?s={s} https://{s}.tiles.example/{z}/{x}/{-y}{r}.png?s={s}",
        "https://example.org?x={x}&y={y} https://example.org/?x={x}&y={y}",
        "https://example.org/wmts/{TileMatrix}/{TileRow}/{TileCol}.png https://example.org/wmts/{z}/{y}/{x}.png",
        "https://example.org/?m={TILEMATRIX}&r={tilerow}&c={tileCol} https://example.org/?m={z}&r={y}&c={x}",
        "http://93.184.216.34/ http://93.184.216.34/",
        "http://[2606:2800:220:1::1]/a http://[2606:2800:220:1:0:0:0:1]/a"
      },
      quoteCharacter = '\'')
  void normalises(String typed, String expected) {
    assertThat(SafeUrl.check(typed).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://127.0.1/",
        "http://2130706433/",
        "http://017700000001/",
        "http://0177.0.0.1/",
        "http://0x7f.0.0.1/",
        "http://0x7f000001/",
        "http://0X7F.1/",
        "http://127.0.0.1./",
        "http://0/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.168.0.1/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2852039166/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:7f00:1::]/",
        "http://[fe80::1]/",
        "http://[fec0::1]/",
        "http://[fd00:ec2::254]/",
        "http://[ff02::1]/",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://a.localhost/",
        "http://metadata.google.internal/",
        "http://printer.local/",
        "http://intranet/",
        "http://\uFF11\uFF12\uFF17.0.0.1/",
        "http://127\u30020\u30020\u30021/",
        "http://\u24DB\u24DE\u24D2alhost/"
      })
  void refusesWhatIsNotPublic(String address) {
    assertThat(refused(address)).isEqualTo(Reason.NOT_PUBLIC);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|EMPTY",
        "example.org|SCHEME",
        "//example.org/|SCHEME",
        "ftp://example.org/|SCHEME",
        "file:///etc/passwd|SCHEME",
        "javascript:alert(1)|SCHEME",
        "data:text/html,x|SCHEME",
        "jar:http://example.org!/|SCHEME",
        "http:/example.org|SCHEME",
        "https://user:secret@example.org/|USER_INFO",
        "https://example.org@127.0.0.1/|USER_INFO",
        "https://@example.org/|USER_INFO",
        "https://127.0.0.1\\@example.org/|CHARACTERS",
        "https://exa mple.org/|CHARACTERS",
        "https:///path|HOST",
        "https://?x|HOST",
        "https://exa%6Dple.org/|HOST",
        "https://-a.example.org/|HOST",
        "https://a..example.org/|HOST",
        "https://256.1.1.1/|HOST",
        "https://1.2.3.4.5/|HOST",
        "https://08.1.1.1/|HOST",
        "https://4294967296/|HOST",
        "https://[::1/|HOST",
        "https://[fe80::1%25eth0]/|HOST",
        "https://[127.0.0.1]/|HOST",
        "https://example.org:80:80/|HOST",
        "https://example.org:22/|PORT",
        "https://example.org:0/|PORT",
        "https://example.org:99999/|PORT",
        "https://example.org:6379/|PORT",
        "https://example.org/{w}|PLACEHOLDER",
        "https://{x}.example.org/|PLACEHOLDER",
        "https://example.org/${z}{|PLACEHOLDER",
        "https://example.org/{TileMatrix/{TileRow}|PLACEHOLDER",
        "https://{TileRow}.example.org/|PLACEHOLDER"
      })
  void refuses(String address, Reason reason) {
    assertThat(refused(address)).isEqualTo(reason);
  }

  @Test
  void refusesControlCharactersAndLength() {
    for (String bad :
        List.of("\r\n", "\t", "\0", "\u007F", "\u200B", "\u202E", "\u00A0", "\uD800")) {
      assertThat(refused("https://example.org/a" + bad + "b")).isEqualTo(Reason.CHARACTERS);
    }
    assertThat(refused("https://example.org/" + "a".repeat(2_000))).isEqualTo(Reason.TOO_LONG);
  }

  @Test
  void letsListedHostsBeInternalOnAnyPort() {
    Set<String> listed = Set.of("10.1.2.3", "geo.intern.local");
    assertThat(SafeUrl.check("http://10.1.2.3:9090/wms", listed).text())
        .isEqualTo("http://10.1.2.3:9090/wms");
    assertThat(SafeUrl.check("http://GEO.intern.local/wms", listed).host())
        .isEqualTo("geo.intern.local");
    assertThat(
            catchThrowableOfType(UrlRefused.class, () -> SafeUrl.check("http://10.1.2.4/", listed)))
        .isNotNull();
  }

  @Test
  void aNameMustLeadToPublicAddressesOnly() throws Exception {
    InetAddress open = InetAddress.ofLiteral("93.184.216.34");
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    assertThat(SafeUrl.resolvesToPublic("a.example", _ -> List.of(open))).isTrue();
    assertThat(SafeUrl.resolvesToPublic("a.example", _ -> List.of(open, loopback))).isFalse();
    assertThat(SafeUrl.resolvesToPublic("a.example", _ -> List.of())).isFalse();
    assertThat(
            SafeUrl.resolvesToPublic(
                "a.example",
                host -> {
                  throw new UnknownHostException(host);
                }))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasASentenceInBothLanguages(Reason reason) {
    Stream.of(Locale.GERMAN, Locale.ENGLISH)
        .map(it -> ResourceBundle.getBundle("i18n.kernel", it))
        .forEach(it -> assertThat(it.getString(new UrlRefused(reason).messageKey())).endsWith("."));
  }

  private static Reason refused(String address) {
    UrlRefused refused = catchThrowableOfType(UrlRefused.class, () -> SafeUrl.check(address));
    assertThat(refused).as("refused: %s", address).isNotNull();
    return refused.reason();
  }
}
