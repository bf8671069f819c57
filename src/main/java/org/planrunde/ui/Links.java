package org.planrunde.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Optional;

/** Links by path, so that the shell imports no view. */
final class Links {
  private Links() {}

  /** A link if a screen has taken the place. */
  static Optional<Anchor> to(String path, String text) {
    return RouteConfiguration.forApplicationScope().getRoute(path).map(_ -> plain(path, text));
  }

  static Anchor plain(String path, String text) {
    return new Anchor(path, text);
  }

  /** True if the current path is this place or lies below it. */
  static boolean covers(String place, String current) {
    return current.equals(place) || (!place.isEmpty() && current.startsWith(place + "/"));
  }
}
