package org.planrunde.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.planrunde.ui.Places;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets what an administrator changes hold from the next request on: asks one row for each request
 * of somebody signed in. Who was disabled or got another password is signed out.
 */
@Component
@ConditionalOnWebApplication
class OpenSessions extends OncePerRequestFilter {
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();
  private final AccountStore store;
  private final Admission admission;

  OpenSessions(AccountStore store, Admission admission) {
    this.store = store;
    this.admission = admission;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var login = SecurityContextHolder.getContext().getAuthentication();
    if (login != null && login.getPrincipal() instanceof SignedInStaff then) {
      if (!refresh(login, then, request, response) && isPage(request)) {
        response.sendRedirect(request.getContextPath() + "/" + Places.LOGIN);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** What an open screen asks is answered by Flow, which finds the session gone and says so. */
  private static boolean isPage(HttpServletRequest request) {
    return request.getMethod().equals("GET") && request.getParameter("v-r") == null;
  }

  /** The own change of a password is no reason to go. */
  private static boolean isReset(Account now, Account then) {
    return now.mustChangePassword() && !now.passwordHash().equals(then.passwordHash());
  }

  /** False if the session was ended. */
  private boolean refresh(
      Authentication login,
      SignedInStaff in,
      HttpServletRequest request,
      HttpServletResponse response) {
    var then = in.account();
    var now = store.find(then.id()).filter(a -> !a.disabled()).orElse(null);
    if (now != null && now.revision() == then.revision()) {
      return true;
    }
    if (now == null || isReset(now, then)) {
      var session = request.getSession(false);
      SecurityContextHolder.clearContext();
      if (session != null) {
        session.invalidate();
      }
      return false;
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(admission.again(login, in, now));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    return true;
  }
}
