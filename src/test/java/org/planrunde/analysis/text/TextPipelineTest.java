package org.planrunde.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.planrunde.analysis.text.Feature.Kind;

class TextPipelineTest {
  private static final TextPipeline PIPELINE =
      new TextPipeline(List.of("de", "en", "tr", "ar", "uk"));

  private static List<String> keys(TextFeatures features) {
    return features.features().stream().map(Feature::key).toList();
  }

  private static TextFeatures german(String title, String text) {
    return PIPELINE.analyse(new RawText(title, text, "de"));
  }

  @Test
  void joinsSingularPluralAndParts() {
    TextFeatures one = german("", "Der Baum steht neben dem Fahrradständer.");
    TextFeatures many = german("", "Die Bäume stehen neben den Fahrradständern.");
    assertThat(keys(one)).contains("baum", "fahrrad").containsAll(keys(many));
  }

  @Test
  void keepsTheWholeCompoundWithTheSurfaceOfItsParts() {
    TextFeatures features = german("", "Es fehlt ein Fahrradstellplatz am Rathaus.");
    assertThat(features.features())
        .filteredOn(f -> f.surface().equals("Fahrradstellplatz"))
        .extracting(Feature::kind)
        .startsWith(Kind.NOUN)
        .contains(Kind.PART);
  }

  @Test
  void numbersSentencesFromTheTitle() {
    TextFeatures features =
        german("Mehr Bänke", "Der Platz ist kahl. Ältere Leute finden keinen Sitz.");
    assertThat(features.sentences())
        .containsExactly("Mehr Bänke", "Der Platz ist kahl.", "Ältere Leute finden keinen Sitz.");
    assertThat(features.features().getFirst().sentence()).isZero();
    assertThat(features.features().getLast().sentence()).isEqualTo(2);
  }

  @Test
  void marksStreetsAsPlacesButNotKindsOfStreets() {
    TextFeatures features =
        german("", "Die Wilhelmstraße und die Lindener Allee sollen eine Fahrradstraße werden.");
    assertThat(features.features())
        .filteredOn(f -> f.kind() == Kind.PLACE)
        .extracting(Feature::surface)
        .contains("Wilhelmstraße", "Allee")
        .doesNotContain("Fahrradstraße");
  }

  @Test
  void detectsTheLanguageAmongTheConfiguredOnes() {
    assertThat(detected("Bitte bauen Sie mehr Radwege.")).isEqualTo("de");
    assertThat(detected("Please build more cycle lanes here.")).isEqualTo("en");
    assertThat(detected("Lütfen burada daha fazla ağaç dikin.")).isEqualTo("tr");
    assertThat(detected("نريد المزيد من الأشجار في الشارع")).isEqualTo("ar");
    assertThat(detected("Будь ласка, посадіть більше дерев")).isEqualTo("uk");
    assertThat(detected("12 345 !")).isEqualTo("de");
  }

  private static String detected(String text) {
    return PIPELINE.analyse(new RawText("", text, null)).language();
  }

  @Test
  void stemsLanguagesWithoutATagger() {
    TextFeatures turkish =
        PIPELINE.analyse(new RawText("", "Ağaçlar güzel. Ağaç istiyoruz.", "tr"));
    assertThat(keys(turkish)).filteredOn(key -> key.startsWith("ağaç")).hasSize(2);
    assertThat(turkish.sentences()).hasSize(3);
  }

  @Test
  void readsEnglishLemmas() {
    TextFeatures english = PIPELINE.analyse(new RawText("", "The trees were planted.", "en"));
    assertThat(keys(english)).contains("tree", "plant");
  }

  @Test
  void takesEmptyAndStrangeTexts() {
    assertThat(german("", "").features()).isEmpty();
    assertThat(german("\u0000\u200b", "!!! 😀 \ud800 ...").features()).isEmpty();
    assertThat(german("", "a".repeat(1_000_000)).sentences().getLast().length())
        .isLessThanOrEqualTo(TextNormaliser.MAX_CHARS);
  }

  @Test
  void givesTheSameOnEveryNumberOfThreads() {
    var texts = new ArrayList<RawText>();
    for (int i = 0; i < 60; i++) {
      texts.add(
          new RawText("Titel " + i, "Die Ampel an Kreuzung Nummer " + i + " ist zu kurz.", null));
    }
    var one = new TextPipeline(List.of("de", "en")).analyseAll(texts, 1, Progress.NONE);
    var three = new TextPipeline(List.of("de", "en")).analyseAll(texts, 3, Progress.NONE);
    assertThat(three).isEqualTo(one);
  }

  @Test
  void stopsWhenCancelled() {
    var texts = List.of(new RawText("", "Ein Baum.", "de"));
    assertThatThrownBy(() -> PIPELINE.analyseAll(texts, 1, new Cancelled()))
        .isInstanceOf(CancellationException.class);
  }

  private static final class Cancelled implements Progress {
    @Override
    public void report(Phase phase, int done, int total) {}

    @Override
    public boolean cancelled() {
      return true;
    }
  }

  @Test
  void namesItsModels() {
    assertThat(TextPipeline.modelVersions())
        .containsKeys("opennlp-de-ud-gsd-pos-1.3-2.5.4.bin", "langdetect-183.bin")
        .allSatisfy((name, checksum) -> assertThat(checksum).matches("[0-9a-f]{64}"));
  }
}
