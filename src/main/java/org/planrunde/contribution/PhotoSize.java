package org.planrunde.contribution;

import java.util.Locale;
import java.util.Optional;

/** The sizes in which every photo is kept. */
public enum PhotoSize {
  LARGE(1600),
  SMALL(400);

  private final int edge;

  PhotoSize(int edge) {
    this.edge = edge;
  }

  /** Longest edge, in pixels. */
  int edge() {
    return edge;
  }

  /** The size as addresses name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The size that an address names. */
  public static Optional<PhotoSize> of(String word) {
    for (var size : values()) {
      if (size.word().equals(word)) {
        return Optional.of(size);
      }
    }
    return Optional.empty();
  }
}
