package org.planrunde.analysis.cluster;

import java.util.ArrayList;
import java.util.List;
import org.planrunde.analysis.text.Feature;
import org.planrunde.analysis.text.TextFeatures;

/** Makes documents out of plain words, without language models. */
final class Texts {
  private Texts() {}

  /** A document whose words are all nouns. */
  static Doc doc(String id, String words) {
    var features = new ArrayList<Feature>();
    for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
      features.add(new Feature(word.toLowerCase(), word, 1, Feature.Kind.NOUN));
    }
    String sentence = words + " und so weiter, damit der Satz lang genug ist.";
    return new Doc(id, new TextFeatures("de", List.of("", sentence), features));
  }

  static List<Doc> docs(String... texts) {
    var docs = new ArrayList<Doc>();
    for (String text : texts) {
      docs.add(doc("d" + docs.size(), text));
    }
    return docs;
  }
}
