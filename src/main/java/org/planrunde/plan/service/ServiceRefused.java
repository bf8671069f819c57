package org.planrunde.plan.service;

import java.util.Locale;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.UrlFailed;
import org.planrunde.kernel.UrlRefused;

/** Why a service could not be asked or read, as sentences; the field is {@code service}. */
final class ServiceRefused {
  private ServiceRefused() {}

  static RefusedException of(String reason, Object... arguments) {
    return new RefusedException(Problem.of("service", "plan.service.refused." + reason, arguments));
  }

  static RefusedException of(UrlRefused e) {
    return new RefusedException(Problem.of("service", e.messageKey()));
  }

  static RefusedException of(UrlFailed e, String host, ServiceLimits limits) {
    var reason = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return of(reason, host, limits.patience().toSeconds(), limits.mostBytes() / 1_000_000);
  }

  static Message message(RefusedException e) {
    return e.problems().getFirst().message();
  }
}
