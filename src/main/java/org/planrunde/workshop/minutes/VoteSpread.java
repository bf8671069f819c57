package org.planrunde.workshop.minutes;

import java.util.List;
import java.util.stream.IntStream;

/** How votes lie, not only their sum: a mean hides a room that is split. */
public sealed interface VoteSpread {
  /** Seats that said something. */
  int seats();

  /**
   * Dots from a budget.
   *
   * @param given at index n: how many seats gave n dots to it, none included
   */
  record Dots(List<Integer> given) implements VoteSpread {
    public Dots {
      given = List.copyOf(given);
    }

    @Override
    public int seats() {
      return given.stream().mapToInt(Integer::intValue).sum();
    }

    /** All dots together. */
    public int total() {
      return IntStream.range(0, given.size()).map(n -> n * given.get(n)).sum();
    }

    /** Seats that gave at least one. */
    public int givers() {
      return given.isEmpty() ? 0 : seats() - given.getFirst();
    }

    /** So many dots the seat in the middle gave, of all in the order of their dots. */
    public int median() {
      var before = 0;
      for (int n = 0; n < given.size(); n++) {
        before += given.get(n);
        if (before * 2 > seats()) {
          return n;
        }
      }
      return 0;
    }
  }

  /** Agree, disagree or pass. */
  record Stances(int agree, int disagree, int pass) implements VoteSpread {
    @Override
    public int seats() {
      return agree + disagree + pass;
    }
  }
}
