package org.planrunde.portal.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.PublicLayout;

/** Says what this software stores about people and what it does not. */
@Route(value = Places.PRIVACY, layout = PublicLayout.class)
@AnonymousAllowed
final class PrivacyView extends TextPage {
  PrivacyView(PageTitles titles) {
    super(titles, "portal.privacy.title");
    paragraph("portal.privacy.text");
    chapter("portal.privacy.stored.title", "portal.privacy.stored.text");
    chapter("portal.privacy.browser.title", "portal.privacy.browser.text");
    chapter("portal.privacy.time.title", "portal.privacy.time.text");
    chapter("portal.privacy.outside.title", "portal.privacy.outside.text");
    chapter("portal.privacy.rights.title", "portal.privacy.rights.text");
    add(Parts.link(Places.RECEIPT, getTranslation("portal.receipt.title")));
    chapter("portal.privacy.contact.title", "portal.privacy.contact.text");
  }
}
