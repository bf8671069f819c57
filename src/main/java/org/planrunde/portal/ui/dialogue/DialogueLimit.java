package org.planrunde.portal.ui.dialogue;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.planrunde.kernel.BrowserToken;
import org.springframework.stereotype.Component;

/**
 * Slows down floods: so many acts a minute for a browser, and for all of them together. Forgets the
 * browsers that acted longest ago once there are ten thousand. Per node. Thread-safe.
 */
@Component
class DialogueLimit {
  private static final int BROWSERS = 10_000;

  /** What is counted, and how often a minute. */
  enum Act {
    COMMENT(5, 300),
    VOTE(40, 3000),
    REPORT(5, 120);

    private final int forOne;
    private final int forAll;

    Act(int forOne, int forAll) {
      this.forOne = forOne;
      this.forAll = forAll;
    }
  }

  private final Map<Act, Bucket> all = new LinkedHashMap<>();
  private final Map<String, Bucket> own =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
              return size() > BROWSERS;
            }
          });

  DialogueLimit() {
    for (var act : Act.values()) {
      all.put(act, bucket(act.forAll));
    }
  }

  /** True if one more is allowed now. */
  boolean allows(Act act, BrowserToken token) {
    var key = act + HexFormat.of().formatHex(token.hash("limit"));
    var common = all.get(act);
    return own.computeIfAbsent(key, _ -> bucket(act.forOne)).tryConsume(1)
        && common != null
        && common.tryConsume(1);
  }

  private static Bucket bucket(int acts) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(acts).refillGreedy(acts, Duration.ofMinutes(1)))
        .build();
  }
}
