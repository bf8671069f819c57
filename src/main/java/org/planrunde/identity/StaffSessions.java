package org.planrunde.identity;

import org.planrunde.kernel.AccountId;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** Ends sessions of an account; per node. */
@Component
class StaffSessions {
  private final SessionRegistry registry;

  StaffSessions(SessionRegistry registry) {
    this.registry = registry;
  }

  /** Ends all of them but the one of the present request, if there is one. */
  void endOthers(AccountId account) {
    var request = RequestContextHolder.getRequestAttributes();
    var own = request == null ? "" : request.getSessionId();
    registry.getAllPrincipals().stream()
        .filter(p -> p instanceof SignedInStaff in && in.staff().id().equals(account))
        .flatMap(p -> registry.getAllSessions(p, false).stream())
        .filter(session -> !session.getSessionId().equals(own))
        .forEach(session -> session.expireNow());
  }
}
