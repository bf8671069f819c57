package org.planrunde.identity;

import java.time.Duration;
import org.planrunde.kernel.Throttle;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: ten tries for a login name, then one more every thirty seconds. Counts per
 * name, so it cannot be passed by changing the address. Per node. Thread-safe.
 */
@Component
class LoginThrottle {
  private final Throttle tries = new Throttle(10, 1, Duration.ofSeconds(30));

  /** True if one more try is allowed now. */
  boolean tryAgain(String login) {
    return tries.allows(login);
  }

  /** A right password clears the name. */
  void succeeded(String login) {
    tries.forget(login);
  }
}
