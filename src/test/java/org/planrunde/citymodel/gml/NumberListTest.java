package org.planrunde.citymodel.gml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberListTest {
  private final NumberList numbers = new NumberList(1_000_000);

  @Test
  void readsWhatJavaReads() {
    var random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      double value = (random.nextDouble() - 0.3) * Math.pow(10, random.nextInt(9));
      String text =
          i % 2 == 0
              ? String.format(Locale.ROOT, "%." + random.nextInt(12) + "f", value)
              : Double.toString(value);
      numbers.clear();
      numbers.read(text);
      assertThat(numbers.get(0)).as(text).isEqualTo(Double.parseDouble(text));
    }
  }

  @Test
  void takesAnyWhiteSpaceAndCommas() {
    numbers.read("  1,2 3\n4.5\t-6e2\r\n.5 5. +7 -0 000000000000000000000001");
    assertThat(numbers.toArray()).containsExactly(1, 2, 3, 4.5, -600, .5, 5, 7, -0.0, 1);
    assertThat(numbers.isBroken()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "1e999",
        "-",
        ".",
        "-.",
        "1.2.3",
        "abc",
        "1f",
        "2d",
        "0.0000000000000000000000000000000000000000000000000000000000000000001"
      })
  void isBrokenByAnythingElse(String text) {
    numbers.read("1 " + text + " 2");
    assertThat(numbers.isBroken()).isTrue();
  }

  @Test
  void isBrokenByTooMany() {
    var few = new NumberList(3);
    few.read("1 2 3");
    assertThat(few.isBroken()).isFalse();
    few.read("4");
    assertThat(few.isBroken()).isTrue();
  }
}
