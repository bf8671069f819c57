package org.planrunde.identity.ui;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import java.time.Duration;
import org.planrunde.ui.Places;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Adds the login through the configured provider; adds nothing where none is configured. */
@Component
@ConditionalOnWebApplication
class ProviderLogin extends AbstractHttpConfigurer<ProviderLogin, HttpSecurity> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ObjectProvider<ClientRegistrationRepository> provider;
  private final String address;

  ProviderLogin(
      ObjectProvider<ClientRegistrationRepository> provider,
      @Value("${planrunde.address:}") String address) {
    this.provider = provider;
    this.address = address.isBlank() ? "{baseUrl}" : address.replaceAll("/+$", "");
  }

  @Override
  public void init(HttpSecurity http) {
    provider.ifAvailable(known -> {
      http.oauth2Login(login -> configure(login, http));
      var logout = new OidcClientInitiatedLogoutSuccessHandler(known);
      logout.setRedirectStrategy(new UidlRedirectStrategy());
      logout.setDefaultTargetUrl("/");
      logout.setPostLogoutRedirectUri(address + "/");
      http.logout(l -> l.logoutSuccessHandler(logout));
    });
  }

  private static void configure(OAuth2LoginConfigurer<HttpSecurity> login, HttpSecurity http) {
    login
        .loginPage("/" + Places.LOGIN)
        .authorizedClientRepository(new TokensNotKept())
        .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
        // Without openid there is no word about who somebody is.
        .userInfoEndpoint(info ->
            info.userService(_ -> {
              throw new OAuth2AuthenticationException("no_openid");
            }))
        .successHandler(
            http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class))
        .failureHandler(new LoginFailures())
        .withObjectPostProcessor(
            new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
              @Override
              public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(new LoginFailures());
                return filter;
              }
            });
  }

  private static RestClientAuthorizationCodeTokenResponseClient tokens() {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(c ->
                c.addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }
}
