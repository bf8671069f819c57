package org.planrunde.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The two sides of the moderation: what waits and what was decided. */
final class QueueTabs {
  private QueueTabs() {}

  static Nav of(Component who, String slug, boolean queue) {
    var nav = new Nav();
    nav.addClassName("subnav");
    nav.setAriaLabel(who.getTranslation("moderation.title"));
    var waiting = new Anchor(QueueView.PATH + "/" + slug, who.getTranslation("moderation.waiting"));
    var log =
        new Anchor(
            QueueView.PATH + "/" + slug + "/protokoll", who.getTranslation("moderation.log"));
    (queue ? waiting : log).getElement().setAttribute("aria-current", "page");
    nav.add(waiting, log);
    return nav;
  }
}
