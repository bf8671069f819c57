package org.planrunde.identity.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.planrunde.identity.HalfSignedIn;
import org.planrunde.identity.SecondStep;
import org.planrunde.ui.Places;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the code after the password; only a session that passed the first step is heard. */
final class CodeFilter extends AbstractAuthenticationProcessingFilter {
  static final String FIELD = "code";
  private static final String HALF = HalfSignedIn.class.getName();

  private final SecondStep step;

  CodeFilter(SecondStep step) {
    super(
        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + Places.LOGIN_CODE));
    this.step = step;
    setAuthenticationManager(authentication -> {
      throw new AuthenticationServiceException("the second step decides");
    });
  }

  /** Remembers in this session that the first step was right. */
  static void remember(HttpServletRequest request, HalfSignedIn half) {
    request.getSession().setAttribute(HALF, half);
  }

  static boolean isHalfSignedIn(HttpSession session) {
    return session.getAttribute(HALF) instanceof HalfSignedIn half && !half.isTooOld();
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(HALF) instanceof HalfSignedIn half)) {
      throw new CredentialsExpiredException("no first step");
    }
    var code = request.getParameter(FIELD);
    var signedIn = step.complete(half, code == null ? "" : code);
    session.removeAttribute(HALF);
    return signedIn;
  }
}
