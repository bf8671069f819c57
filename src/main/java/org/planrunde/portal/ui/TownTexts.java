package org.planrunde.portal.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.function.BiConsumer;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Municipality;
import org.planrunde.identity.MunicipalityTexts;
import org.springframework.stereotype.Component;

/** What municipalities say about themselves, of those that a page is about. */
@Component
final class TownTexts {
  private final Municipalities municipalities;

  TownTexts(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  /** The one whose host was asked for, the only one, or all by name. */
  void each(BiConsumer<Municipality, MunicipalityTexts> shown) {
    var host =
        VaadinRequest.getCurrent() instanceof VaadinServletRequest request
            ? request.getServerName()
            : "";
    municipalities
        .findAt(host)
        .map(List::of)
        .orElseGet(municipalities::list)
        .forEach(town -> shown.accept(town, municipalities.texts(town.id())));
  }
}
