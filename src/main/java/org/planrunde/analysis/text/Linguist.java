package org.planrunde.analysis.text;

import java.util.List;

/** Knows one language: cuts sentences and finds their meaningful words. */
interface Linguist {
  /** The sentences of one paragraph. */
  List<String> sentences(String paragraph);

  /** The meaningful words of one sentence, marked with its number. */
  List<Feature> features(String sentence, int number);
}
