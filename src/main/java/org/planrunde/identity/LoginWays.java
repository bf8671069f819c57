package org.planrunde.identity;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.stereotype.Component;

/** By which ways staff may come in here. */
@Component
public class LoginWays {
  private static final String START = "oauth2/authorization/";

  private final LoginSettings settings;
  private final Optional<String> registration;

  /** Fails where the settings let nobody in, or let people in without telling who they are. */
  LoginWays(LoginSettings settings, ObjectProvider<OAuth2ClientProperties> clients) {
    this.settings = settings;
    var known = clients.stream().flatMap(c -> c.getRegistration().entrySet().stream()).toList();
    require(
        known.size() <= 1,
        "spring.security.oauth2.client.registration: Planrunde takes one login provider.");
    require(
        settings.password() || !known.isEmpty(),
        "planrunde.login.password is false and there is no login provider: nobody could log in.");
    for (var one : known) {
      var scopes = one.getValue().getScope();
      require(
          scopes != null && scopes.contains("openid"),
          "spring.security.oauth2.client.registration."
              + one.getKey()
              + ".scope must hold openid, for example: openid,profile");
    }
    registration = known.stream().map(Map.Entry::getKey).findFirst();
  }

  private static void require(boolean fits, String sentence) {
    if (!fits) {
      throw new IllegalStateException(sentence);
    }
  }

  /** True if a name and a password of Planrunde's own are taken. */
  public boolean byPassword() {
    return settings.password();
  }

  /** The path that leads to the login provider, if there is one. */
  public Optional<String> providerPath() {
    return registration.map(START::concat);
  }

  /** What stands on the provider's button, if the operator has said so. */
  public Optional<String> providerLabel() {
    return Optional.ofNullable(settings.label()).filter(label -> !label.isBlank());
  }
}
