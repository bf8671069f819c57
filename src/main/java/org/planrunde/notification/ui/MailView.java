package org.planrunde.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Role;
import org.planrunde.notification.Notifications;
import org.planrunde.ui.Note;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.SectionNav;
import org.planrunde.ui.StaffLayout;

/** Tells administrators whether mails reach the mail server. */
@Route(value = MailView.PATH, layout = StaffLayout.class)
@Menu(title = "notification.mail.title", order = 95)
@RolesAllowed(Role.ADMINISTERS)
final class MailView extends Div implements HasDynamicTitle {
  static final String PATH = "verwaltung/mail";

  private final PageTitles titles;

  MailView(Notifications notifications, Accounts accounts, PageTitles titles) {
    this.titles = titles;
    addClassNames("page", "wide", "desk-page");
    add(
        new SectionNav(Places.ADMINISTRATION, PATH),
        new H1(getTranslation("notification.mail.title")),
        new Paragraph(getTranslation("notification.mail.lead")));
    if (!notifications.isOffered()) {
      add(
          new Note(
              Note.Kind.INFO,
              getTranslation("notification.mail.off"),
              getTranslation("notification.mail.off.line")));
      return;
    }
    var count = notifications.count(accounts.getCurrent());
    add(
        new Note(
            count.failed() > 0 ? Note.Kind.WARN : Note.Kind.OK,
            getTranslation("notification.mail.failed", count.failed()),
            getTranslation(
                count.failed() > 0
                    ? "notification.mail.failed.line"
                    : "notification.mail.failed.none")),
        new Note(
            count.retried() > 0 ? Note.Kind.WARN : Note.Kind.PLAIN,
            getTranslation("notification.mail.waiting", count.waiting()),
            count.waiting() > 0
                ? getTranslation("notification.mail.retried", count.retried())
                : ""));
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("notification.mail.title"));
  }
}
