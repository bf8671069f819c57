package org.planrunde.identity.ui;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.planrunde.ui.Places;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may reach what: screens say it themselves, everything that is not named here is denied. */
@Configuration
@EnableWebSecurity
@ConditionalOnWebApplication
class SecurityConfiguration {
  /** Pages of their own, beside Flow, and whether the server is well. */
  private static final String[] OPEN_FILES = {
    "/actuator/health", "/assets/**", "/kiosk/**", "/w", "/w/**", "/wand/**"
  };

  /**
   * For programs: what is public, also by the addresses of DIPAS, and that there is nothing else.
   */
  private static final String[] OPEN_READS = {"/api", "/api/**", "/dipas-pds/**"};

  /**
   * For programs: contributions, their photos, "unsubscribe" in mail programs, and devices on site
   * and phones in workshops, which show a token of their own.
   */
  private static final String[] OPEN_POSTS = {
    "/api/v1/procedures/*/contributions",
    "/api/v1/photos",
    "/api/v1/news/leave",
    "/api/v1/kiosk/pairing",
    "/api/v1/kiosk/contact",
    "/api/v1/kiosk/submissions",
    "/api/v1/workshops/*/seat",
    "/api/v1/workshops/*/cards",
    "/api/v1/workshops/*/voices"
  };

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http, RequestUtil flow, SecondStepLogin second, ProviderLogin provider) {
    return http.authorizeHttpRequests(a ->
            a.requestMatchers(HttpMethod.GET, OPEN_FILES)
                .permitAll()
                .requestMatchers(HttpMethod.GET, OPEN_READS)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, OPEN_READS)
                .permitAll()
                // A page elsewhere asks so first whether it may read.
                .requestMatchers(HttpMethod.OPTIONS, OPEN_READS)
                .permitAll()
                .requestMatchers(HttpMethod.POST, OPEN_POSTS)
                .permitAll()
                // Where there is no screen, a person reads so and is not asked to log in.
                .requestMatchers(request -> isPage(request) && !flow.isSecuredFlowRoute(request))
                .permitAll()
                // Else a wrong request to what is open would be answered with the login form.
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll())
        // No session speaks for anybody there; a header or a body that no foreign page can send, or
        // the token of a mail, does.
        .csrf(csrf -> csrf.ignoringRequestMatchers(OPEN_POSTS))
        // Nor is anybody signed in where the code is typed, and a foreign page does not know it.
        .csrf(csrf -> csrf.ignoringRequestMatchers("/" + Places.LOGIN_CODE))
        .with(
            VaadinSecurityConfigurer.vaadin(),
            v -> v.loginView(LoginView.class, "/").defaultSuccessUrl("/" + Places.DESK))
        // After Vaadin, so that the form is answered at the login screen's address.
        .formLogin(form -> form.failureHandler(new LoginFailures()))
        .sessionManagement(second::countSessions)
        .with(second, Customizer.withDefaults())
        .with(provider, Customizer.withDefaults())
        .build();
  }

  private static boolean isPage(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    return HttpMethod.GET.matches(request.getMethod())
        && accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE)
        && !request.getServletPath().startsWith("/actuator");
  }
}
