package org.planrunde.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planrunde.analysis.text.Feature;
import org.planrunde.analysis.text.Feature.Kind;
import org.planrunde.analysis.text.TextFeatures;

class LabelsTest {
  private static Labels labels(List<Doc> docs) {
    int half = docs.size() / 2;
    int[] cluster = IntStream.range(0, docs.size()).map(i -> i / half).toArray();
    return new Labels(new Corpus(docs.stream().map(Doc::features).toList()), cluster, 2);
  }

  private static List<String> words(int cluster, String... texts) {
    return words(labels(Texts.docs(texts)).of(cluster, key -> 1));
  }

  private static List<String> words(List<LabelWord> label) {
    return label.stream().map(LabelWord::word).toList();
  }

  private static Doc doc(String language, Feature... features) {
    return new Doc("d", new TextFeatures(language, List.of("", "Ein Satz."), List.of(features)));
  }

  private static Feature feature(String word, Kind kind) {
    return new Feature(word.toLowerCase(Locale.ROOT), word, 1, kind);
  }

  @Test
  void ranksWordsByHowMuchTheySetApart() {
    String[] texts = {"Ampel Weg", "Ampel Weg", "Ampel Licht", "Baum Weg", "Baum Weg", "Baum"};
    assertThat(words(0, texts)).startsWith("Ampel").doesNotContain("Baum", "Weg");
    assertThat(words(1, texts)).first().isEqualTo("Baum");
    assertThat(labels(Texts.docs(texts)).of(0, key -> 1).getFirst().share()).isEqualTo(1.0);
  }

  @Test
  void prefersWordsNearTheMiddleOfTheGroup() {
    var label =
        labels(Texts.docs("Ampel Hut", "Ampel Hut", "Baum", "Baum"))
            .of(0, key -> key.equals("hut") ? 0.1 : 0.9);
    assertThat(words(label)).containsExactly("Ampel", "Hut");
    assertThat(label.getLast().weight()).isCloseTo(1 / 9.0, within(1e-9));
  }

  @Test
  void showsNoTwinsAndNoWeakWords() {
    assertThat(words(0, "Ampel Ampelphase Punkt", "Ampel Ampelphase Punkt", "Baum", "Baum"))
        .containsExactly("Ampel");
  }

  @Test
  void showsOneCompoundOfAFamily() {
    var stands =
        doc(
            "de",
            feature("Fahrradbügel", Kind.NOUN),
            feature("Fahrrad", Kind.PART),
            feature("Bügel", Kind.PART),
            feature("Fahrradbox", Kind.NOUN),
            feature("Fahrrad", Kind.PART),
            feature("Schloss", Kind.NOUN));
    var tree = doc("de", feature("Baum", Kind.NOUN));
    assertThat(words(labels(List.of(stands, stands, tree, tree)).of(0, key -> 1)))
        .containsExactly("Fahrradbox", "Schloss");
  }

  @Test
  void takesNounsAndOnlyWithoutThemOtherWords() {
    var mixed = doc("de", feature("reicht", Kind.VERB), feature("Licht", Kind.NOUN));
    var verb = doc("de", feature("fehlt", Kind.VERB));
    var labels = labels(List.of(mixed, mixed, verb, verb));
    assertThat(words(labels.of(0, key -> 1))).containsExactly("Licht");
    assertThat(words(labels.of(1, key -> 1))).containsExactly("fehlt");
  }

  @Test
  void speaksTheLanguageOfMostContributions() {
    var german = doc("de", feature("Linde", Kind.NOUN));
    var turkish = doc("tr", feature("ağaç", Kind.PLAIN));
    var other = doc("de", feature("Ampel", Kind.NOUN));
    var labels = labels(List.of(german, german, turkish, other, other, other));
    assertThat(words(labels.of(0, key -> 1))).containsExactly("Linde");
  }

  @Test
  void leavesOutStreetsThatTheReaderOfTextsTookForNames() {
    var where = doc("de", feature("Kastanienweg", Kind.NAME), feature("Lärm", Kind.NOUN));
    var other = doc("de", feature("Radweg", Kind.NOUN));
    var labels = labels(List.of(where, where, other, other));
    assertThat(words(labels.of(0, key -> 1))).containsExactly("Lärm");
    assertThat(words(labels.of(1, key -> 1))).containsExactly("Radweg");
  }

  @Test
  void showsTheCommonestFormAndNoShouting() {
    assertThat(words(0, "AMPEL", "AMPEL", "Baum", "Baum")).containsExactly("Ampel");
  }
}
