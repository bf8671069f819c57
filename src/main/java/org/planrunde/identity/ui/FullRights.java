package org.planrunde.identity.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.planrunde.identity.SecondStep;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Gives the present session the roles that waited for the second factor, under a new id. */
final class FullRights {
  private FullRights() {}

  static void take(SecondStep step) {
    var before = SecurityContextHolder.getContext().getAuthentication();
    var request = VaadinServletRequest.getCurrent();
    var response = VaadinServletResponse.getCurrent();
    if (before == null || request == null || response == null) {
      throw new IllegalStateException("only somebody who is signed in, in a request");
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(step.afterSetUp(before));
    request.getHttpServletRequest().changeSessionId();
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository()
        .saveContext(context, request.getHttpServletRequest(), response.getHttpServletResponse());
  }
}
