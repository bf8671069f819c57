package org.planrunde.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The entries of the bar; marks the one that covers the current path. */
final class BarNav extends Nav {
  private final Map<String, Anchor> entries = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();

  BarNav(String label) {
    addClassName("nav");
    setAriaLabel(label);
  }

  void addEntry(String path, String text) {
    var link = Links.plain(path, text);
    entries.put(path, link);
    places.put(path, path);
    add(link);
  }

  /** Lets an entry also stand for a place that is not below its own path. */
  void adopt(String place, String entry) {
    places.put(place, entry);
  }

  /** The longest place that covers the path is the current one. */
  void mark(String current) {
    var best =
        places.keySet().stream()
            .filter(place -> Links.covers(place, current))
            .max(Comparator.comparingInt(String::length))
            .map(places::get)
            .orElse(null);
    entries.forEach((place, link) -> {
      if (place.equals(best)) {
        link.getElement().setAttribute("aria-current", "page");
      } else {
        link.getElement().removeAttribute("aria-current");
      }
    });
  }

  /** Adds the ending to each link whose place has a screen for it. */
  void lead(String ending) {
    var routes = RouteConfiguration.forApplicationScope();
    entries.forEach((place, link) ->
        link.setHref(routes.getRoute(place + ending).isPresent() ? place + ending : place));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }
}
