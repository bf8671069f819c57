package org.planrunde.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.AccountId;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody whose password was right and whose code is missing. Lies in the session beside Spring
 * Security, which knows nothing of it: until {@link SecondStep} the session is anybody's.
 */
public final class HalfSignedIn implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final UUID account;
  private final @Nullable ByProvider provider;
  private final Instant since = Instant.now();

  HalfSignedIn(AccountId account, @Nullable ByProvider provider) {
    this.account = account.value();
    this.provider = provider;
  }

  /** The login provider's word for somebody. */
  record ByProvider(String registration, OidcUser user) implements Serializable {}

  AccountId account() {
    return new AccountId(account);
  }

  @Nullable ByProvider provider() {
    return provider;
  }

  /** True after five minutes; then the password is asked for again. */
  public boolean isTooOld() {
    return Instant.now().isAfter(since.plus(PATIENCE));
  }
}
