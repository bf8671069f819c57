package org.planrunde.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  private static final int MOST = 100;

  static Stream<Arguments> verdicts() {
    return Stream.of(
        Arguments.of("", "missing"),
        Arguments.of(" \n\t ", "missing"),
        Arguments.of("a", "short"),
        Arguments.of("a".repeat(MOST + 1), "long"),
        Arguments.of("🌳".repeat(MOST + 1), "long"),
        Arguments.of("Bank\u0000", "control"),
        Arguments.of("Bank\u001b[31m", "control"),
        Arguments.of("Bank\u0085", "control"),
        Arguments.of("Bank \ud83c", "control"),
        Arguments.of("Z" + "\u0335\u0321\u0322\u0327\u0328".repeat(3) + "algo", "marks"),
        Arguments.of("Ba" + "\u20dd".repeat(9), "marks"));
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void whatIsNotFitGetsItsOwnSentence(String typed, String verdict) {
    assertThat(PlainText.check("field", PlainText.tidy(typed), 2, MOST))
        .map(problem -> problem.message().key())
        .hasValue("kernel.text." + verdict);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bänke am Bahnhof",
        "🌳🌳🌳🌳",
        "👨‍👩‍👧‍👦 Familie",
        "Đường Trần Hưng Đạo",
        "שָׁלוֹם בַּגַּן",
        "السَّلَامُ عَلَيْكُمْ",
        "นี่คือที่นั่ง",
        "हिन्दी में",
        "<script>alert(1)</script>",
        "Zeile\nund\tTabulator"
      })
  void whatPeopleWriteIsTaken(String typed) {
    assertThat(PlainText.check("field", PlainText.tidy(typed), 2, MOST)).isEmpty();
  }

  @Test
  void signsThatTurnTheDirectionAreTidiedAway() {
    assertThat(PlainText.tidy("\ufeffPlan\u202egnp.exe\u2066x\u2069")).isEqualTo("Plangnp.exex");
  }

  @Test
  void lineEndsAreOneAndFormsAreComposed() {
    assertThat(PlainText.tidy(" a\r\nb\rc\u0308 ")).isEqualTo("a\nb\nc\u0308");
    assertThat(PlainText.tidy("a\u0308")).isEqualTo("ä");
  }

  @Test
  void aTitleOfPicturesAloneIsAskedForAWord() {
    assertThat(PlainText.checkWord("field", "🌳🌳🌳")).isPresent();
    assertThat(PlainText.checkWord("field", "🌳 Baum")).isEmpty();
    assertThat(PlainText.checkWord("field", "樹")).isEmpty();
  }

  @Test
  void aMillionSignsAreJudgedAtOnce() {
    var long1 = "a\u0301\u202e".repeat(350_000);
    // The processor's time: what else the machine does meanwhile is no work of ours.
    var clock = ManagementFactory.getThreadMXBean();
    var begun = clock.getCurrentThreadCpuTime();
    PlainText.check("field", PlainText.tidy(long1), 1, MOST);
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - begun))
        .isLessThan(Duration.ofSeconds(1));
  }
}
