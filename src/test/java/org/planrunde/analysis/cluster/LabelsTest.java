package org.planrunde.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static Labels labels(String... texts) {
    List<Doc> docs = Texts.docs(texts);
    int half = docs.size() / 2;
    int[] cluster = java.util.stream.IntStream.range(0, docs.size()).map(i -> i / half).toArray();
    return new Labels(new Corpus(docs.stream().map(Doc::features).toList()), cluster, 2);
  }

  private static List<String> words(List<LabelWord> label) {
    return label.stream().map(LabelWord::word).toList();
  }

  @Test
  void ranksWordsByHowMuchTheySetApart() {
    Labels labels = labels("Ampel Weg", "Ampel Weg", "Ampel Licht", "Baum Weg", "Baum Weg", "Baum");
    assertThat(words(labels.of(0))).startsWith("Ampel").doesNotContain("Baum");
    assertThat(words(labels.of(1))).first().isEqualTo("Baum");
    assertThat(labels.of(0).getFirst().share()).isEqualTo(1.0);
  }

  @Test
  void showsNoTwinsAndNoWeakWords() {
    Labels labels =
        labels("Ampel Ampelschaltung Punkt", "Ampel Ampelschaltung Punkt", "Baum", "Baum");
    assertThat(words(labels.of(0))).containsExactly("Ampel");
  }

  @Test
  void showsTheCommonestFormAndNoShouting() {
    assertThat(words(labels("AMPEL", "AMPEL", "Baum", "Baum").of(0))).containsExactly("Ampel");
  }
}
