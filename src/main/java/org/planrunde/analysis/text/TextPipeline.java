package org.planrunde.analysis.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.planrunde.analysis.text.Progress.Phase;

/**
 * Turns contributions into features: language, sentences, words, lemmas, stems, compound parts.
 *
 * <p>German and English have taggers; other languages are read more simply. Models are loaded when
 * a language first occurs (about a second, 35 MB). Thread-safe, but only on platform threads that
 * live long: {@link #analyseAll} uses its own fixed pool, and the same texts give the same features
 * on any number of threads.
 */
public final class TextPipeline {
  private final List<String> languages;
  private final Map<String, Linguist> linguists = new ConcurrentHashMap<>();
  private final Map<String, LanguageDetection> detection = new ConcurrentHashMap<>();

  /**
   * Reads texts in the given languages only.
   *
   * @param languages ISO 639-1 codes, the most likely first; at least one
   */
  public TextPipeline(List<String> languages) {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("At least one language is needed");
    }
    this.languages = List.copyOf(languages);
  }

  /** The features of one contribution. */
  public TextFeatures analyse(RawText raw) {
    String title = TextNormaliser.line(raw.title());
    List<String> paragraphs = TextNormaliser.paragraphs(raw.text());
    String language = language(raw, title, paragraphs);
    Linguist linguist = linguists.computeIfAbsent(language, TextPipeline::linguist);
    var sentences = new ArrayList<String>();
    sentences.add(title);
    paragraphs.forEach(paragraph -> sentences.addAll(linguist.sentences(paragraph)));
    var features = new ArrayList<Feature>();
    for (int i = 0; i < sentences.size(); i++) {
      features.addAll(linguist.features(sentences.get(i), i));
    }
    return new TextFeatures(language, sentences, features);
  }

  /**
   * The features of many contributions in the same order.
   *
   * @throws java.util.concurrent.CancellationException if the listener cancels
   */
  public List<TextFeatures> analyseAll(List<RawText> texts, int threads, Progress progress) {
    var features = new TextFeatures[texts.size()];
    try (var workers = new Workers(threads)) {
      workers.each(
          texts.size(), Phase.READ_TEXTS, progress, i -> features[i] = analyse(texts.get(i)));
    }
    return List.of(features);
  }

  /** The models on the class path by file name, with their checksums; for the record of a run. */
  public static Map<String, String> modelVersions() {
    var versions = new LinkedHashMap<String, String>();
    ModelFile.all().forEach(model -> versions.put(model.name(), model.checksum()));
    return versions;
  }

  private String language(RawText raw, String title, List<String> paragraphs) {
    String given = raw.language();
    if (given != null && languages.contains(given)) {
      return given;
    }
    if (languages.size() == 1) {
      return languages.getFirst();
    }
    return detection
        .computeIfAbsent("", key -> new LanguageDetection(languages))
        .detect(title + " " + String.join(" ", paragraphs));
  }

  private static Linguist linguist(String language) {
    return OpenNlpTools.supports(language)
        ? new OpenNlpLinguist(language)
        : new LuceneLinguist(language);
  }
}
