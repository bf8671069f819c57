package org.planrunde.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;

/** The sides of the moderation: what waits, what was decided, and its texts. */
final class QueueTabs {
  /** A side, and the end of its address. */
  enum Tab {
    QUEUE("", "moderation.waiting"),
    LOG("/protokoll", "moderation.log"),
    TEXTS("/texte", "moderation.texts");

    private final String path;
    private final String label;

    Tab(String path, String label) {
      this.path = path;
      this.label = label;
    }
  }

  private QueueTabs() {}

  /**
   * The links.
   *
   * @param staff the texts are the municipality's: whoever works in single procedures leaves them
   */
  static Nav of(Component who, String slug, Tab here, Staff staff) {
    var nav = new Nav();
    nav.addClassName("subnav");
    nav.setAriaLabel(who.getTranslation("moderation.title"));
    for (var tab : Tab.values()) {
      if (tab == Tab.TEXTS && !staff.may(Role.MODERATOR, staff.municipality())) {
        continue;
      }
      var link = new Anchor(QueueView.PATH + "/" + slug + tab.path, who.getTranslation(tab.label));
      if (tab == here) {
        link.getElement().setAttribute("aria-current", "page");
      }
      nav.add(link);
    }
    return nav;
  }
}
