package org.planrunde.workshop.minutes;

import java.util.List;
import java.util.stream.IntStream;

/** How votes lie, not only their sum: a mean hides a room that is split. */
public sealed interface Spread {
  /** What the votes say of the room. */
  enum Standing {
    AGREED,
    SPLIT,
    OPEN
  }

  /** So many seats must have voted before anything is said of the room. */
  int FEWEST = 5;

  /** Seats that said something. */
  int seats();

  /** By the rules that the minutes print below each table. */
  Standing standing();

  /**
   * Dots from a budget.
   *
   * @param given at index n: how many seats gave n dots to it, none included
   */
  record Dots(List<Integer> given) implements Spread {
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

    /** The middle number of dots of those who voted; 0 if nobody did. */
    public int median() {
      var before = 0;
      for (int n = 0; n < given.size(); n++) {
        before += given.get(n);
        if (before * 2 > seats()) {
          return n;
        }
      }
      return Math.max(0, given.size() - 1) * Integer.signum(seats());
    }

    /** Broad if two thirds gave something; split if few did, but then half of the budget or more. */
    @Override
    public Standing standing() {
      var givers = givers();
      if (seats() < FEWEST || givers == 0) {
        return Standing.OPEN;
      }
      if (givers * 3 >= seats() * 2) {
        return Standing.AGREED;
      }
      return total() * 2 >= givers * (given.size() - 1) && total() > givers
          ? Standing.SPLIT
          : Standing.OPEN;
    }
  }

  /** Agree, disagree or pass. */
  record Opinions(int agree, int disagree, int pass) implements Spread {
    @Override
    public int seats() {
      return agree + disagree + pass;
    }

    /** At one if four fifths of those who took a side took the same; split if each has a third. */
    @Override
    public Standing standing() {
      var sides = agree + disagree;
      if (sides < FEWEST) {
        return Standing.OPEN;
      }
      if (Math.max(agree, disagree) * 5 >= sides * 4) {
        return Standing.AGREED;
      }
      return Math.min(agree, disagree) * 3 >= sides ? Standing.SPLIT : Standing.OPEN;
    }
  }
}
