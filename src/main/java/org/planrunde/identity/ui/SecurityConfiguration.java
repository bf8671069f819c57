package org.planrunde.identity.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may reach what: screens say it themselves, everything that is not named here is denied. */
@Configuration
@EnableWebSecurity
@ConditionalOnWebApplication
class SecurityConfiguration {
  @Bean
  SecurityFilterChain doors(HttpSecurity http) {
    return http.authorizeHttpRequests(a ->
            a.requestMatchers(HttpMethod.GET, "/api/v1/**", "/actuator/health", "/assets/**")
                .permitAll())
        .with(VaadinSecurityConfigurer.vaadin(), v -> v.loginView("/anmelden", "/"))
        .build();
  }
}
