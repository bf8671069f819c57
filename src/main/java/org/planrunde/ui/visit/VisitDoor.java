package org.planrunde.ui.visit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.planrunde.kernel.AddressLimit;
import org.planrunde.ui.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody new in while the house is full, nor whoever comes as a crowd of their own: each visit
 * costs memory before anybody has said a word. Whoever is inside stays, and what needs no session
 * is served all the same.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class VisitDoor extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(VisitDoor.class);
  private static final String[] WITHOUT_SESSION = {
    "/api/", "/actuator/", "/assets/", "/kiosk/", "/w/", "/wand/", "/VAADIN/"
  };

  private final Visits visits;
  private final FullPage page;
  private final AddressLimit limit;
  private final AtomicBoolean warned = new AtomicBoolean();

  VisitDoor(
      Visits visits,
      FullPage page,
      @Value("${planrunde.limits.visits-per-minute:300}") int perMinute) {
    this.visits = visits;
    this.page = page;
    limit = new AddressLimit(perMinute);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getServletPath();
    for (var start : WITHOUT_SESSION) {
      if (path.startsWith(start)) {
        return true;
      }
    }
    return request.getSession(false) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    noteProxy(request);
    if (!limit.allows(request.getRemoteAddr())) {
      page.answer(request, response, HttpStatus.TOO_MANY_REQUESTS);
    } else if (hasRoom(request)) {
      chain.doFilter(request, response);
    } else {
      page.answer(request, response, HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  private boolean hasRoom(HttpServletRequest request) {
    return visits.hasRoom()
        || (request.getServletPath().equals("/" + Places.LOGIN) && visits.hasReserve());
  }

  /** Behind a proxy that nobody has named, all visitors look like one. */
  private void noteProxy(HttpServletRequest request) {
    if (request.getHeader("Forwarded") == null && request.getHeader("X-Forwarded-For") == null) {
      return;
    }
    if (warned.compareAndSet(false, true)) {
      LOG.warn(
          "Requests carry the address of a proxy that is not named in the configuration; limits"
              + " count all its visitors as one (docs/operations/proxy.md)");
    }
  }
}
