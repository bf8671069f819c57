package org.planrunde.notification.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.planrunde.notification.MailLinks;
import org.planrunde.notification.Notifications;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.PublicLayout;

/** Asks whether the mails shall end. */
@Route(value = MailLinks.LEAVE, layout = PublicLayout.class)
@AnonymousAllowed
final class LeaveView extends LinkPage {
  private final Notifications notifications;

  LeaveView(Notifications notifications, PageTitles titles) {
    super(titles, "leave");
    this.notifications = notifications;
  }

  @Override
  boolean act(String given) {
    return notifications.leave(given);
  }
}
