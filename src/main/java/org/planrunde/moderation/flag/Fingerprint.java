package org.planrunde.moderation.flag;

import java.util.Arrays;

/**
 * By what nearly equal texts are recognised: MinHash (Broder 1997) over runs of five letters or
 * digits, in bands, so that a database finds candidates by an index. Nothing of the text can be
 * read from it.
 */
public final class Fingerprint {
  private static final int HASHES = 64;
  private static final int BANDS = 16;
  private static final int RUN = 5;
  private static final int LONGEST = 10_000;

  private final int[] signature;

  private Fingerprint(int[] signature) {
    this.signature = signature;
  }

  /** 64 values; the share of equal ones estimates how alike two texts are. */
  public int[] signature() {
    return signature.clone();
  }

  /** 16 values; texts that are alike in eight of ten runs nearly always share one. */
  public int[] bands() {
    return bands(signature);
  }

  /** The fingerprint of a title and a text. */
  public static Fingerprint of(String text) {
    var plain = plain(text);
    var signature = new int[HASHES];
    Arrays.fill(signature, Integer.MAX_VALUE);
    for (int i = 0; i == 0 || i + RUN <= plain.length(); i++) {
      int hash = plain.substring(i, Math.min(plain.length(), i + RUN)).hashCode();
      for (int h = 0; h < HASHES; h++) {
        signature[h] = Math.min(signature[h], mixed(hash, h));
      }
    }
    return new Fingerprint(signature);
  }

  private static String plain(String text) {
    var plain = new StringBuilder();
    for (int i = 0; i < text.length() && plain.length() < LONGEST; i++) {
      var c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(Character.toLowerCase(c));
      }
    }
    return plain.toString();
  }

  /** The last step of MurmurHash3, begun anew for each of the hashes. */
  private static int mixed(int hash, int number) {
    int h = hash ^ (number * 0x9E3779B9);
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  private static int[] bands(int[] signature) {
    var bands = new int[BANDS];
    int rows = HASHES / BANDS;
    for (int b = 0; b < BANDS; b++) {
      bands[b] = 31 * b + Arrays.hashCode(Arrays.copyOfRange(signature, b * rows, (b + 1) * rows));
    }
    return bands;
  }

  /** How alike the texts are, from 0 to 1, give or take 0.06. */
  public double likeness(int[] other) {
    int same = 0;
    for (int i = 0; i < HASHES && i < other.length; i++) {
      same += signature[i] == other[i] ? 1 : 0;
    }
    return (double) same / HASHES;
  }
}
