package org.planrunde.identity;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: ten tries for a login name, then one more every thirty seconds.
 *
 * <p>Counts per name, so it cannot be passed by changing the address; forgets the names that were
 * tried longest ago once there are ten thousand. Per node. Thread-safe.
 */
@Component
class LoginThrottle {
  private static final int TRIES = 10;
  private static final Duration REFILL = Duration.ofSeconds(30);
  private static final int NAMES = 10_000;

  private final Map<String, Bucket> buckets =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
              return size() > NAMES;
            }
          });

  /** True if one more try is allowed now. */
  boolean tryAgain(String login) {
    return buckets.computeIfAbsent(login, n -> bucket()).tryConsume(1);
  }

  /** A right password clears the name. */
  void succeeded(String login) {
    buckets.remove(login);
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(TRIES).refillGreedy(1, REFILL))
        .build();
  }
}
