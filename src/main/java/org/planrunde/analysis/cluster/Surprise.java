package org.planrunde.analysis.cluster;

/**
 * How surprising it is that a word is commoner inside a group than outside: the root of the
 * log-likelihood ratio (Dunning 1993, "Accurate methods for the statistics of surprise and
 * coincidence"), which also holds for rare words. Counts contributions, not words, so that one long
 * text cannot speak for many.
 *
 * @param inside contributions of the group
 * @param all contributions of the procedure
 */
record Surprise(int inside, int all) {

  /** 0 for words that are no commoner inside; without an outside the frequent words win. */
  double of(int withWordInside, int withWord) {
    if (inside == all) {
      return withWordInside;
    }
    int without = all - withWord;
    int withWordOutside = withWord - withWordInside;
    double ratio =
        term(withWordInside, (double) inside * withWord / all)
            + term(inside - withWordInside, (double) inside * without / all)
            + term(withWordOutside, (double) (all - inside) * withWord / all)
            + term(all - inside - withWordOutside, (double) (all - inside) * without / all);
    return lift(withWordInside, withWord) > 1 ? Math.sqrt(2 * Math.max(0, ratio)) : 0;
  }

  /** How many times commoner the word is inside than outside. */
  double lift(int withWordInside, int withWord) {
    double outside = (withWord - withWordInside + 1.0) / (all - inside + 1.0);
    return withWordInside / (double) inside / outside;
  }

  private static double term(int seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }
}
