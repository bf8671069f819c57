package org.planrunde.identity.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.planrunde.identity.ProviderRefusedException;
import org.planrunde.identity.SecondFactorNeededException;
import org.planrunde.ui.Places;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Leads back to the form, which says what was wrong and what to do; or on to the code, with a new
 * session id and nobody signed in.
 */
final class LoginFailures implements AuthenticationFailureHandler {
  private static final HttpSessionSecurityContextRepository CONTEXTS =
      new HttpSessionSecurityContextRepository();
  private static final String LOST_STATE = "authorization_request_not_found";
  private static final String CANCELLED = "access_denied";

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    var root = request.getContextPath() + "/";
    if (why instanceof SecondFactorNeededException needed) {
      startAnew(request);
      CodeFilter.remember(request, needed.half());
      response.sendRedirect(root + Places.LOGIN_CODE);
      return;
    }
    var atCode = request.getServletPath().equals("/" + Places.LOGIN_CODE);
    var stays = why instanceof BadCredentialsException || why instanceof LockedException;
    var place = atCode && stays ? Places.LOGIN_CODE : Places.LOGIN;
    response.sendRedirect(root + place + "?error=" + kind(why));
  }

  /** Whoever was signed in before is not any more; what an unknown person opened is kept. */
  private static void startAnew(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null) {
      return;
    }
    if (CONTEXTS.containsContext(request)) {
      session.invalidate();
    } else {
      request.changeSessionId();
    }
  }

  static String kind(AuthenticationException why) {
    return switch (why) {
      case LockedException _ -> "often";
      case CredentialsExpiredException _ -> "late";
      case BadCredentialsException _ -> "wrong";
      case ProviderRefusedException refused ->
          refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      // A closed account reads like a wrong password: nobody learns which names there are.
      case DisabledException _ -> "wrong";
      case OAuth2AuthenticationException e when code(e).equals(LOST_STATE) -> "state";
      case OAuth2AuthenticationException e when code(e).equals(CANCELLED) -> "cancelled";
      default -> {
        LoggerFactory.getLogger(LoginFailures.class)
            .warn("Nobody could be logged in: {}", String.valueOf(why));
        yield "down";
      }
    };
  }

  private static String code(OAuth2AuthenticationException e) {
    return e.getError().getErrorCode();
  }
}
