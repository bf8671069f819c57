package org.planrunde.kernel;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Slows down whoever acts too often: so many acts at once for a key, then more with time.
 *
 * <p>Forgets the keys that acted longest ago once there are ten thousand. Per node, in memory.
 * Thread-safe.
 */
public final class Throttle {
  private static final int KEYS = 10_000;

  private final int atOnce;
  private final int again;
  private final Duration after;
  private final Map<String, Bucket> buckets =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
              return size() > KEYS;
            }
          });

  /** {@code atOnce} acts, and {@code again} more after each such time. */
  public Throttle(int atOnce, int again, Duration after) {
    this.atOnce = atOnce;
    this.again = again;
    this.after = after;
  }

  /** So many acts a minute. */
  public static Throttle perMinute(int acts) {
    return new Throttle(acts, acts, Duration.ofMinutes(1));
  }

  /** Counts one act of the key; false if it was one too many. */
  public boolean allows(String key) {
    return buckets.computeIfAbsent(key, _ -> bucket()).tryConsume(1);
  }

  /** The key begins anew. */
  public void forget(String key) {
    buckets.remove(key);
  }

  /** The keys that are remembered. */
  Set<String> known() {
    synchronized (buckets) {
      return Set.copyOf(buckets.keySet());
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(again, after))
        .build();
  }
}
