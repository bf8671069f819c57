package org.planrunde.identity.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of RFC 6238, appendix B (SHA-1, its last six figures), and RFC 4648, section 10. */
class TotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
  private static final long STEP = Totp.step(NOW);

  @ParameterizedTest
  @CsvSource({
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037",
    "20000000000,353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "'',''",
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void secretsAreWrittenAsTheStandardSays(String text, String written) {
    assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
  }

  @Test
  void clocksMayDifferByOneStep() {
    for (var drift : List.of(-1, 0, 1)) {
      assertThat(match(STEP + drift, Long.MIN_VALUE)).isEqualTo(OptionalLong.of(STEP + drift));
    }
    assertThat(match(STEP - 2, Long.MIN_VALUE)).isEmpty();
    assertThat(match(STEP + 2, Long.MIN_VALUE)).isEmpty();
  }

  @Test
  void noCodeIsTakenTwiceNorAnEarlierOneAfterwards() {
    assertThat(match(STEP, STEP)).isEmpty();
    assertThat(match(STEP - 1, STEP)).isEmpty();
    assertThat(match(STEP + 1, STEP)).isEqualTo(OptionalLong.of(STEP + 1));
  }

  @ParameterizedTest
  @CsvSource({"''", "0", "0818040", "O81804", "\u0660\u0668\u0661\u0668\u0660\u0664"})
  void whatIsNoCodeIsRefused(String typed) {
    assertThat(Totp.match(SECRET, typed, NOW, Long.MIN_VALUE)).isEmpty();
  }

  private static OptionalLong match(long step, long last) {
    return Totp.match(SECRET, Totp.code(SECRET, step), NOW, last);
  }
}
