package org.planrunde.notification.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.planrunde.notification.MailLinks;
import org.planrunde.notification.Notifications;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.PublicLayout;

/** Asks whether news is wanted at the address that got the link. */
@Route(value = MailLinks.CONFIRM, layout = PublicLayout.class)
@AnonymousAllowed
final class ConfirmView extends LinkPage {
  private final Notifications notifications;

  ConfirmView(Notifications notifications, PageTitles titles) {
    super(titles, "confirm");
    this.notifications = notifications;
  }

  @Override
  boolean act(String given) {
    return notifications.confirm(given);
  }
}
