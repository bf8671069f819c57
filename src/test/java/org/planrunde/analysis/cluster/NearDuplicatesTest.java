package org.planrunde.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.planrunde.analysis.text.TextFeatures;
import org.planrunde.analysis.text.Workers;

/** Copies are found although a word, the case or a comma differ; others are left alone. */
class NearDuplicatesTest {
  private static final String BENCH =
      "Bitte stellen Sie am Brunnen eine Bank mit Lehne auf, damit ältere Menschen ausruhen können.";

  private static List<List<Integer>> groups(int threads, List<String> texts) {
    try (var workers = new Workers(threads)) {
      return NearDuplicates.of(
          texts.stream().map(t -> new TextFeatures("de", List.of("", t), List.of())).toList(),
          workers);
    }
  }

  private static List<List<Integer>> groups(String... texts) {
    return groups(1, Arrays.asList(texts));
  }

  @Test
  void findsCopiesThatWereChangedALittle() {
    assertThat(
            groups(
                BENCH,
                "Der Radweg an der Schule endet plötzlich vor einem Poller.",
                BENCH.toUpperCase(java.util.Locale.GERMAN).replace(",", " -"),
                BENCH.replace("Brunnen", "Markt"),
                "Der Radweg an der Schule endet plötzlich vor einem Poller!"))
        .containsExactly(List.of(0, 2, 3), List.of(1, 4));
  }

  @Test
  void leavesTheSameThoughtInOtherWordsAlone() {
    assertThat(
            groups(BENCH, "Eine Bank mit Lehne am Brunnen wäre schön, auch für ältere Menschen."))
        .isEmpty();
  }

  @Test
  void takesShortAndEmptyTexts() {
    assertThat(groups("", "", "!", "Ja", "ja.", "Nein")).containsExactly(List.of(3, 4));
    assertThat(groups()).isEmpty();
  }

  @Test
  void isTheSameOnEveryNumberOfThreads() {
    var random = new SplittableRandom(5);
    var texts = new ArrayList<String>();
    for (int i = 0; i < 400; i++) {
      texts.add(BENCH.substring(random.nextInt(20), BENCH.length() - random.nextInt(40)));
    }
    assertThat(groups(2, texts)).isEqualTo(groups(1, texts)).isNotEmpty();
  }
}
