package org.planrunde.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.planrunde.analysis.text.TextFeatures;
import org.planrunde.analysis.text.Workers;

/**
 * Groups a few hundred texts that become more while people look on: what a person placed stays
 * where it is and draws others to it (constrained k-means after Basu, Banerjee, Mooney 2002,
 * "Semi-supervised clustering by seeding"), and each sorting begins where the last one ended, so
 * that little moves.
 *
 * <p>The same texts and places give the same result. For one platform thread at a time.
 */
public final class GrowingGroups {
  private static final long SEED = 1;
  private static final int ITERATIONS = 60;
  private static final int BEGINNINGS = 16;

  /**
   * A text and where it is.
   *
   * @param group its number from 0, or -1 for none
   * @param fixed a person put it there
   */
  public record Placed(TextFeatures features, int group, boolean fixed) {}

  /**
   * Where the texts are now.
   *
   * @param group one for each text; -1 for none
   * @param words of each group, the most telling first; a group may have none and no texts
   */
  public record Sorted(List<Integer> group, List<List<LabelWord>> words) {
    /** Copies the lists. */
    public Sorted {
      group = List.copyOf(group);
      words = List.copyOf(words);
    }
  }

  private final List<Placed> texts;
  private final Corpus corpus;
  private final TextSpace space;
  private final double[][] rows;

  private GrowingGroups(List<Placed> texts, Workers workers) {
    this.texts = texts;
    corpus = new Corpus(texts.stream().map(Placed::features).toList());
    space = new TextSpace(corpus, SEED, workers, () -> {});
    rows = space.vectors(corpus, workers);
  }

  /**
   * Sorts anew.
   *
   * @param groups how many there are; groups of texts are below that
   * @param wanted how many there shall be; none is taken away
   */
  public static Sorted sort(List<Placed> texts, int groups, int wanted) {
    try (var workers = new Workers(1)) {
      return new GrowingGroups(List.copyOf(texts), workers).sorted(groups, wanted);
    }
  }

  private Sorted sorted(int groups, int wanted) {
    var group = improved(texts.stream().mapToInt(Placed::group).toArray(), groups);
    // Each new group takes a free text at least.
    int most = Math.min(wanted, groups + free().length);
    int k = groups;
    while (k < most) {
      group = withOneMore(group, k);
      k++;
    }
    return new Sorted(Arrays.stream(group).boxed().toList(), words(group, k));
  }

  /** Moves what is free to the nearest group until nothing changes. */
  private int[] improved(int[] from, int k) {
    var group = from;
    for (int i = 0; i < ITERATIONS; i++) {
      var middles = middles(group, k);
      var now = group;
      var next =
          IntStream.range(0, rows.length)
              .map(t -> isFree(t) ? nearest(rows[t], middles, now[t]) : now[t])
              .toArray();
      if (Arrays.equals(next, group)) {
        return group;
      }
      group = next;
    }
    return group;
  }

  /** Tries beginnings from the worst placed text to the best, and keeps what fits best in all. */
  private int[] withOneMore(int[] group, int k) {
    var middles = middles(group, k);
    int[] free =
        Arrays.stream(free())
            .boxed()
            .sorted(Comparator.comparingDouble(t -> closeness(t, group[t], middles)))
            .mapToInt(Integer::intValue)
            .toArray();
    var best = group;
    var quality = Double.NEGATIVE_INFINITY;
    int step = Math.max(1, Math.ceilDiv(free.length, BEGINNINGS));
    for (int i = 0; i < free.length; i += step) {
      var begun = group.clone();
      begun[free[i]] = k;
      var tried = improved(begun, k + 1);
      var fit = quality(tried, k + 1);
      if (fit > quality) {
        quality = fit;
        best = tried;
      }
    }
    return best;
  }

  private int[] free() {
    return IntStream.range(0, rows.length).filter(this::isFree).toArray();
  }

  /** Not placed by a person, and not without any known word. */
  private boolean isFree(int text) {
    return !texts.get(text).fixed() && !Vectors.isZero(rows[text]);
  }

  private double quality(int[] group, int k) {
    var middles = middles(group, k);
    return IntStream.range(0, rows.length).mapToDouble(t -> closeness(t, group[t], middles)).sum();
  }

  private double closeness(int text, int group, double[][] middles) {
    return group < 0 ? 0 : Vectors.dot(rows[text], middles[group]);
  }

  /** The mean directions; zero for a group without texts, which draws nothing. */
  private double[][] middles(int[] group, int k) {
    var middles = new double[k][rows.length == 0 ? 0 : rows[0].length];
    for (int t = 0; t < rows.length; t++) {
      if (group[t] >= 0) {
        Vectors.add(middles[group[t]], 1, rows[t]);
      }
    }
    for (var middle : middles) {
      Vectors.normalise(middle);
    }
    return middles;
  }

  /** The first of equals, but rather the one in which it is. */
  private static int nearest(double[] row, double[][] middles, int now) {
    int best = now;
    double similarity = now < 0 ? Double.NEGATIVE_INFINITY : Vectors.dot(row, middles[now]);
    for (int g = 0; g < middles.length; g++) {
      double s = Vectors.dot(row, middles[g]);
      if (s > similarity && !Vectors.isZero(middles[g])) {
        similarity = s;
        best = g;
      }
    }
    return best;
  }

  private List<List<LabelWord>> words(int[] group, int k) {
    // What is in no group stands aside as one of its own, so that all words are counted.
    var labels = new Labels(corpus, Arrays.stream(group).map(g -> g < 0 ? k : g).toArray(), k + 1);
    var middles = middles(group, k);
    var words = new ArrayList<List<LabelWord>>();
    for (int g = 0; g < k; g++) {
      int number = g;
      words.add(
          Arrays.stream(group).noneMatch(it -> it == number)
              ? List.of()
              : labels.of(g, key -> space.nearness(corpus.word(key), middles[number])));
    }
    return words;
  }
}
