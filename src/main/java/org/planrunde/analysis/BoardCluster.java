package org.planrunde.analysis;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A group on the board.
 *
 * @param position 0 for the largest group of the run
 * @param name the theme's name if a person has given one, otherwise empty
 * @param size how many contributions it has now
 * @param share of all assigned contributions, 0 to 1
 * @param words what sets it apart, strongest first
 * @param categories how many of its contributions are of which category; "" is "without"
 * @param unclear how many of them fit badly
 * @param alike how many are almost equal to another one of the group
 */
public record BoardCluster(
    int position,
    String name,
    int size,
    double share,
    List<Word> words,
    List<BoardQuote> typical,
    List<BoardQuote> untypical,
    Map<String, Integer> categories,
    int unclear,
    int alike) {
  private static final int LABEL_WORDS = 3;

  /** Keeps own copies. */
  public BoardCluster {
    words = List.copyOf(words);
    typical = List.copyOf(typical);
    untypical = List.copyOf(untypical);
    categories = Map.copyOf(categories);
  }

  /** The name, or the strongest words with commas; empty for a group without words. */
  public String title() {
    return name.isEmpty()
        ? words.stream().limit(LABEL_WORDS).map(Word::word).collect(Collectors.joining(", "))
        : name;
  }

  /** True once a person has given it a name. */
  public boolean named() {
    return !name.isEmpty();
  }
}
