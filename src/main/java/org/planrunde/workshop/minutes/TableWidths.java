package org.planrunde.workshop.minutes;

import java.util.Arrays;

/** How the width of a page is shared: words first, figures narrow, a list of figures at the end. */
final class TableWidths {
  private TableWidths() {}

  /** Parts that add up to {@code whole} but for rounding. */
  static int[] of(int columns, boolean equal, int whole) {
    var shares =
        equal
            ? equal(columns)
            : switch (columns) {
              case 2 -> new int[] {30, 70};
              case 3 -> new int[] {45, 15, 40};
              case 5 -> new int[] {34, 11, 15, 13, 27};
              default -> equal(columns);
            };
    var sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> whole * share / sum).toArray();
  }

  private static int[] equal(int columns) {
    var shares = new int[columns];
    Arrays.fill(shares, 1);
    return shares;
  }
}
