package org.planrunde.portal.ui;

import com.vaadin.flow.component.geolocation.Geolocation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.ui.ActionButton;

/** Says from where ways are measured, and asks the browser for its position only on a click. */
final class NearMe extends Div {
  private final Span told = new Span(getTranslation("portal.near.map"));

  /** Gives x = longitude, y = latitude once the person has agreed. */
  NearMe(Consumer<Coordinate> located) {
    addClassName("near-me");
    told.getElement().setAttribute("role", "status");
    told.addClassNames("sm", "muted");
    var ask = ActionButton.secondary(getTranslation("portal.near.me")).icon("locate");
    ask.onClick(() ->
        Geolocation.getPosition(
            position -> {
              told.setText(getTranslation("portal.near.found"));
              var at = position.coords();
              located.accept(new Coordinate(at.longitude(), at.latitude()));
            },
            _ -> told.setText(getTranslation("portal.near.unknown"))));
    add(ask, told);
  }
}
