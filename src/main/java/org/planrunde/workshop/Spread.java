package org.planrunde.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts opinions into shared, divided and open ones, by rules that can be said in a sentence. Pure;
 * thread-safe.
 *
 * <p>Stances: shared if at least three of four who agree or disagree say the same; divided
 * otherwise; open below three of them. Dots: shared if at least half of all who weighed gave it
 * one; divided if fewer did; open if nobody did.
 */
final class Spread {
  /** So many must have said yes or no before anything is said about them. */
  static final int QUORUM = 3;

  private static final double SHARED = 0.75;

  private Spread() {}

  static Result of(RoundId round, Method method, int voters, List<Opinion> opinions) {
    var shared = new ArrayList<Opinion>();
    var divided = new ArrayList<Opinion>();
    var open = new ArrayList<Opinion>();
    for (var opinion : opinions) {
      var part =
          switch (method) {
            case STANCE -> stance(opinion);
            case DOTS -> dots(opinion, voters);
          };
      switch (part) {
        case SHARED -> shared.add(opinion);
        case DIVIDED -> divided.add(opinion);
        case OPEN -> open.add(opinion);
      }
    }
    shared.sort(method == Method.DOTS ? byDots() : byUnity().reversed().thenComparing(byVoices()));
    divided.sort(method == Method.DOTS ? byDots() : byUnity().thenComparing(byVoices()));
    open.sort(method == Method.DOTS ? byDots() : byVoices());
    return new Result(round, method, voters, shared, divided, open);
  }

  private enum Part {
    SHARED,
    DIVIDED,
    OPEN
  }

  private static Part stance(Opinion opinion) {
    if (decided(opinion) < QUORUM) {
      return Part.OPEN;
    }
    return unity(opinion) >= SHARED ? Part.SHARED : Part.DIVIDED;
  }

  private static Part dots(Opinion opinion, int voters) {
    if (opinion.supporters() == 0) {
      return Part.OPEN;
    }
    return 2 * opinion.supporters() >= voters ? Part.SHARED : Part.DIVIDED;
  }

  private static int decided(Opinion opinion) {
    return opinion.of(Stance.AGREE) + opinion.of(Stance.DISAGREE);
  }

  /** The share of the larger side among those who said yes or no: 0.5 to 1. */
  private static double unity(Opinion opinion) {
    var larger = Math.max(opinion.of(Stance.AGREE), opinion.of(Stance.DISAGREE));
    return decided(opinion) == 0 ? 0 : (double) larger / decided(opinion);
  }

  private static Comparator<Opinion> byUnity() {
    return Comparator.comparingDouble(Spread::unity);
  }

  private static Comparator<Opinion> byVoices() {
    return Comparator.comparingInt(Spread::decided)
        .reversed()
        .thenComparing(Opinion::label)
        .thenComparing(Opinion::thing);
  }

  private static Comparator<Opinion> byDots() {
    return Comparator.comparingInt(Opinion::dots)
        .thenComparingInt(Opinion::supporters)
        .reversed()
        .thenComparing(Opinion::label)
        .thenComparing(Opinion::thing);
  }
}
