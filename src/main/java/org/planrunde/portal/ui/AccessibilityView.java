package org.planrunde.portal.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.PublicLayout;

/** Says how people with disabilities can use these pages and what is not done yet. */
@Route(value = Places.ACCESSIBILITY, layout = PublicLayout.class)
@AnonymousAllowed
final class AccessibilityView extends TextPage {
  AccessibilityView(PageTitles titles, TownTexts towns) {
    super(titles, "portal.accessibility.title");
    paragraph("portal.accessibility.text");
    chapter("portal.accessibility.how.title", "portal.accessibility.how.text");
    chapter("portal.accessibility.tested.title", "portal.accessibility.tested.text");
    chapter("portal.accessibility.limits.title", "portal.accessibility.limits.text");
    chapter("portal.accessibility.contact.title", "portal.accessibility.contact.text");
    add(Parts.div("row", Parts.link(Places.IMPRINT, getTranslation("ui.imprint"), "btn")));
    towns.each((town, texts) -> {
      if (!texts.accessibilityContact().isEmpty()) {
        said(town.name(), texts.accessibilityContact(), "");
      }
    });
  }
}
