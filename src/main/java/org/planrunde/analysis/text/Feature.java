package org.planrunde.analysis.text;

/**
 * One meaningful word of a contribution.
 *
 * @param key what equal words share: the stem of the lemma in lower case
 * @param surface the word as written, to be shown and highlighted
 * @param sentence index into {@link TextFeatures#sentences()}; 0 is the title
 */
public record Feature(String key, String surface, int sentence, Kind kind) {

  /** What kind of word it is. */
  public enum Kind {
    NOUN,
    VERB,
    ADJECTIVE,
    /** A proper noun by the tagger's guess; headings make many common nouns look like one. */
    NAME,
    /** A street or place; it says where, not what, and takes no part in grouping. */
    PLACE,
    /** A part of the compound written before it; its surface is that of the whole word. */
    PART,
    /** A word of a language without a tagger. */
    PLAIN
  }
}
