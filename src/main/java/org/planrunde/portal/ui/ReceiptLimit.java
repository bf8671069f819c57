package org.planrunde.portal.ui;

import com.vaadin.flow.server.VaadinSession;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of receipts: ten tries a minute for a browser, three hundred for all of them
 * together. Per node. Thread-safe.
 */
@Component
class ReceiptLimit {
  private static final int FOR_ONE = 10;
  private static final int FOR_ALL = 300;

  private final Bucket all = bucket(FOR_ALL);

  /** True if one more try is allowed now. */
  boolean tryAgain() {
    var session = VaadinSession.getCurrent();
    var own = session.getAttribute(Own.class);
    if (own == null) {
      own = new Own(bucket(FOR_ONE));
      session.setAttribute(Own.class, own);
    }
    return own.bucket().tryConsume(1) && all.tryConsume(1);
  }

  private static Bucket bucket(int tries) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, Duration.ofMinutes(1)))
        .build();
  }

  private record Own(Bucket bucket) {}
}
