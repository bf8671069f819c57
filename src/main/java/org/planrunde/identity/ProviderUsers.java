package org.planrunde.identity;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.planrunde.identity.HalfSignedIn.ByProvider;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Makes staff of whom the login provider has sent; Spring has checked signature and nonce. */
@Component
@ConditionalOnOAuth2ClientRegistrationProperties
class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OidcUserService spring = new OidcUserService();
  private final ProviderAccounts accounts;
  private final Admission admission;

  ProviderUsers(ProviderAccounts accounts, Admission admission) {
    this.accounts = accounts;
    this.admission = admission;
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    var rest = new RestTemplate(requests);
    rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    var users = new DefaultOAuth2UserService();
    users.setRestOperations(rest);
    spring.setOauth2UserService(users);
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var user = spring.loadUser(request);
    var token = user.getIdToken();
    var account =
        accounts.get(
            requireNonNull(token.getIssuer()).toString(),
            requireNonNull(token.getSubject()),
            new Claims(user.getClaims()));
    var registration = request.getClientRegistration().getRegistrationId();
    return new ProviderPrincipal(
        user, account, admission.afterFirstStep(account, new ByProvider(registration, user)));
  }
}
