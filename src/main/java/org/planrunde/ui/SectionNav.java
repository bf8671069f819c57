package org.planrunde.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.server.menu.MenuConfiguration;

/**
 * Links to the screens that lie at a place and below it, as far as this person may open them. They
 * enter themselves by {@code @Menu}; the bar shows only the one at the place.
 */
public final class SectionNav extends Nav {
  /**
   * The links of a section.
   *
   * @param place path of the section's first screen
   * @param here path of the screen that is open
   */
  public SectionNav(String place, String here) {
    addClassName("subnav");
    setAriaLabel(getTranslation("ui.section"));
    for (var entry : MenuConfiguration.getMenuEntries()) {
      var path = entry.path().replaceFirst("^/", "");
      if (Links.covers(place, path)) {
        var link = Links.plain(path, getTranslation(entry.title()));
        if (path.equals(here)) {
          link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
      }
    }
  }
}
