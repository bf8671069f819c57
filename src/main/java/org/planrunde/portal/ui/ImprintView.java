package org.planrunde.portal.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.PublicLayout;

/** Says who answers for these pages; each municipality fills it in. */
@Route(value = Places.IMPRINT, layout = PublicLayout.class)
@AnonymousAllowed
final class ImprintView extends TextPage {
  ImprintView(PageTitles titles, TownTexts towns) {
    super(titles, "portal.imprint.title");
    towns.each((town, texts) -> said(town.name(), texts.imprint(), "portal.imprint.text"));
    chapter("portal.imprint.software.title", "portal.imprint.software.text");
  }
}
