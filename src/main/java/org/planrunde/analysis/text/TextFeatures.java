package org.planrunde.analysis.text;

import java.util.List;

/**
 * All that the analysis keeps of one contribution's text; a plain value that can be stored.
 *
 * @param language ISO 639-1 code of the pipeline that read it
 * @param sentences the text in sentences; number 0 is the title and may be empty
 * @param features the meaningful words in the order of the text
 */
public record TextFeatures(String language, List<String> sentences, List<Feature> features) {
  /** Copies the lists. */
  public TextFeatures {
    sentences = List.copyOf(sentences);
    features = List.copyOf(features);
  }
}
