package org.planrunde.identity.ui;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.planrunde.identity.SecondStep;
import org.planrunde.ui.Places;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.stereotype.Component;

/** Puts the second step beside the form login, with the same care for the session. */
@Component
@ConditionalOnWebApplication
class SecondStepLogin extends AbstractHttpConfigurer<SecondStepLogin, HttpSecurity> {
  private static final int ANY_NUMBER = -1;

  private final SecondStep step;
  private final SessionRegistry registry;
  private final RequestUtil flow;

  SecondStepLogin(SecondStep step, SessionRegistry registry, RequestUtil flow) {
    this.step = step;
    this.registry = registry;
    this.flow = flow;
  }

  /** Keeps a list of the sessions by account, so that they can be ended. */
  void countSessions(SessionManagementConfigurer<HttpSecurity> sessions) {
    sessions
        .maximumSessions(ANY_NUMBER)
        .sessionRegistry(registry)
        .expiredSessionStrategy(this::ended);
  }

  @Override
  public void configure(HttpSecurity http) {
    var filter = new CodeFilter(step);
    filter.setAuthenticationSuccessHandler(
        http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
    filter.setAuthenticationFailureHandler(new LoginFailures());
    filter.setSessionAuthenticationStrategy(
        http.getSharedObject(SessionAuthenticationStrategy.class));
    filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
  }

  /** An open screen finds its session gone and loads anew; a page leads to the form. */
  private void ended(SessionInformationExpiredEvent event) throws IOException, ServletException {
    var request = event.getRequest();
    var chain = event.getFilterChain();
    if (chain != null && flow.isFrameworkInternalRequest(request)) {
      chain.doFilter(request, event.getResponse());
    } else {
      event
          .getResponse()
          .sendRedirect(request.getContextPath() + "/" + Places.LOGIN + "?error=ended");
    }
  }
}
