package org.planrunde.identity;

import java.time.Clock;
import java.time.InstantSource;
import org.planrunde.identity.totp.Totp;
import org.planrunde.kernel.AccountId;
import org.springframework.stereotype.Component;

/**
 * Takes a code of the app or a recovery code, each once, and refuses to be asked too often.
 * Thread-safe: of two that send the same code at the same time, one passes.
 */
@Component
class FactorCheck {
  private static final int LONGEST = 40;

  private final FactorStore store;
  private final LoginThrottle throttle;
  private final InstantSource clock = Clock.systemUTC();

  FactorCheck(FactorStore store, LoginThrottle throttle) {
    this.store = store;
    this.throttle = throttle;
  }

  /** What became of a code. */
  enum Result {
    TAKEN,
    WRONG,
    TOO_OFTEN
  }

  Result take(AccountId account, String typed) {
    if (!mayTry(account)) {
      return Result.TOO_OFTEN;
    }
    var code = typed.replaceAll("\\s", "");
    if (code.length() > LONGEST || !isTaken(account, code)) {
      return Result.WRONG;
    }
    succeeded(account);
    return Result.TAKEN;
  }

  private boolean isTaken(AccountId account, String code) {
    if (code.length() != Totp.DIGITS) {
      return store.takeCode(account, RecoveryCodes.hash(account, code));
    }
    return store
        .find(account)
        .map(f -> Totp.match(f.secret(), code, clock.instant(), f.lastStep()))
        .filter(step -> step.isPresent() && store.take(account, step.getAsLong()))
        .isPresent();
  }

  /** True if one more try is allowed now; no login name holds a colon. */
  boolean mayTry(AccountId account) {
    return throttle.tryAgain(key(account));
  }

  void succeeded(AccountId account) {
    throttle.succeeded(key(account));
  }

  private static String key(AccountId account) {
    return "factor:" + account;
  }
}
