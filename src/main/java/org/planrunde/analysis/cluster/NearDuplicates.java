package org.planrunde.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.planrunde.analysis.text.TextFeatures;
import org.planrunde.analysis.text.Workers;

/**
 * Finds contributions that say almost the same in the same words, such as a text that was copied
 * and changed a little: candidates by MinHash of character 4-grams in bands (Broder 1997; one hash
 * for all bins: Shrivastava, Li 2014), each verified exactly. Does not see the same thought in
 * other words.
 */
final class NearDuplicates {
  private static final double LEAST_LIKENESS = 0.7;
  private static final int BANDS = 20;
  private static final int ROWS = 5;
  private static final double LIKELY = 0.5;
  private static final int EMPTY = Integer.MAX_VALUE;
  private static final int BORROWED = 0x9e3779b1;

  private final int[][] shingles;
  private final int[][] signatures;
  private final int[] leader;

  private NearDuplicates(List<TextFeatures> texts, Workers workers) {
    shingles = new int[texts.size()][];
    leader = IntStream.range(0, texts.size()).toArray();
    signatures = new int[texts.size()][];
    workers.rows(
        texts.size(),
        d -> {
          shingles[d] = Shingles.of(texts.get(d));
          signatures[d] = signature(shingles[d]);
        });
    for (int band = 0; band < BANDS; band++) {
      join(band);
    }
  }

  /** Groups of two or more by the number of their documents; ascending, the first ones first. */
  static List<List<Integer>> of(List<TextFeatures> texts, Workers workers) {
    return new NearDuplicates(texts, workers).groups();
  }

  /** The least hash in each bin; an empty bin borrows from the next one that is filled. */
  private static int[] signature(int[] shingles) {
    var least = new int[BANDS * ROWS];
    Arrays.fill(least, EMPTY);
    for (int shingle : shingles) {
      int hash = mixed(shingle);
      int bin = Math.floorMod(hash, least.length);
      least[bin] = Math.min(least[bin], Math.floorDiv(hash, least.length));
    }
    var filled = least.clone();
    for (int bin = 0; bin < least.length && shingles.length > 0; bin++) {
      for (int step = 1; filled[bin] == EMPTY; step++) {
        int borrowed = least[(bin + step) % least.length];
        filled[bin] = borrowed == EMPTY ? EMPTY : borrowed + step * BORROWED;
      }
    }
    return filled;
  }

  private static int mixed(int shingle) {
    int hash = (shingle ^ shingle >>> 16) * 0x7feb352d;
    hash = (hash ^ hash >>> 15) * 0x846ca68b;
    return hash ^ hash >>> 16;
  }

  /** Compares a document with those that share a band with it, one for each known group. */
  private void join(int band) {
    Map<Integer, List<Integer>> buckets = new HashMap<>();
    for (int d = 0; d < signatures.length; d++) {
      if (shingles[d].length > 0) {
        int key =
            Arrays.hashCode(Arrays.copyOfRange(signatures[d], band * ROWS, (band + 1) * ROWS));
        join(d, buckets.computeIfAbsent(key, k -> new ArrayList<>()));
      }
    }
  }

  private void join(int document, List<Integer> bucket) {
    boolean known = false;
    for (int other : bucket) {
      int a = first(other);
      int b = first(document);
      if (a != b && isAlike(other, document)) {
        leader[Math.max(a, b)] = Math.min(a, b);
      }
      known |= first(other) == first(document);
    }
    if (!known) {
      bucket.add(document);
    }
  }

  /** Estimates by the bins first, which is quick, and counts only if it may be true. */
  private boolean isAlike(int a, int b) {
    int equal = 0;
    for (int bin = 0; bin < signatures[a].length; bin++) {
      equal += signatures[a][bin] == signatures[b][bin] ? 1 : 0;
    }
    return equal >= LIKELY * signatures[a].length
        && Shingles.likeness(shingles[a], shingles[b]) >= LEAST_LIKENESS;
  }

  private int first(int document) {
    int d = document;
    while (leader[d] != d) {
      d = leader[d];
    }
    return d;
  }

  private List<List<Integer>> groups() {
    var groups = new TreeMap<Integer, List<Integer>>();
    for (int d = 0; d < leader.length; d++) {
      groups.computeIfAbsent(first(d), k -> new ArrayList<>()).add(d);
    }
    return groups.values().stream().filter(group -> group.size() > 1).map(List::copyOf).toList();
  }
}
