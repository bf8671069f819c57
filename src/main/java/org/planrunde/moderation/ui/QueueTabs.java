package org.planrunde.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

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

  static Nav of(Component who, String slug, Tab here) {
    var nav = new Nav();
    nav.addClassName("subnav");
    nav.setAriaLabel(who.getTranslation("moderation.title"));
    for (var tab : Tab.values()) {
      var link = new Anchor(QueueView.PATH + "/" + slug + tab.path, who.getTranslation(tab.label));
      if (tab == here) {
        link.getElement().setAttribute("aria-current", "page");
      }
      nav.add(link);
    }
    return nav;
  }
}
