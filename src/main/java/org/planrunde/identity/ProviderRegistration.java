package org.planrunde.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The configured login provider, asked for its addresses at the first login and not at the start:
 * Planrunde starts while the provider is down. After a failure it is left alone for a while.
 */
@Component
@ConditionalOnOAuth2ClientRegistrationProperties
class ProviderRegistration implements ClientRegistrationRepository {
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final String BASE = "{baseUrl}";

  private final OAuth2ClientProperties properties;
  private final String address;
  private @Nullable ClientRegistration known;
  private Instant notBefore = Instant.MIN;

  ProviderRegistration(
      OAuth2ClientProperties properties, @Value("${planrunde.address:}") String address) {
    this.properties = properties;
    this.address = address.replaceAll("/+$", "");
  }

  /**
   * The registration, or null if no such one is configured.
   *
   * @throws IllegalStateException if the provider does not answer
   */
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return properties.getRegistration().containsKey(id) ? ask(id) : null;
  }

  private synchronized ClientRegistration ask(String id) {
    if (known == null) {
      if (Instant.now().isBefore(notBefore)) {
        throw new IllegalStateException("the login provider did not answer a moment ago");
      }
      try {
        known = atPublicAddress(mapped(id));
      } catch (RuntimeException e) {
        notBefore = Instant.now().plus(PAUSE);
        LoggerFactory.getLogger(getClass()).warn("The login provider does not answer.", e);
        throw new IllegalStateException("the login provider does not answer", e);
      }
    }
    return known;
  }

  private ClientRegistration mapped(String id) {
    return new OAuth2ClientPropertiesMapper(properties)
        .asClientRegistrations().values().stream()
            .filter(registration -> registration.getRegistrationId().equals(id))
            .findFirst()
            .orElseThrow();
  }

  /** Where the own address is configured, no header of a request decides where people come back. */
  private ClientRegistration atPublicAddress(ClientRegistration registration) {
    var redirect = registration.getRedirectUri();
    return address.isEmpty() || redirect == null
        ? registration
        : ClientRegistration.withClientRegistration(registration)
            .redirectUri(redirect.replace(BASE, address))
            .build();
  }
}
