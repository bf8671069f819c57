package org.planrunde.ui.visit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import org.planrunde.ui.spi.StaffAccount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Forgets visitors early: a page that never came to life after two minutes, one that was closed as
 * well, and one that is open but silent (a phone in a pocket) after a quarter of an hour. What was
 * typed is kept elsewhere. Staff keep their half hour.
 */
@Component
class VisitLength implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;

  private static final Duration WITHOUT_PAGE = Duration.ofMinutes(2);
  private static final Duration WITH_PAGE = Duration.ofMinutes(15);
  private static final Duration OF_STAFF = Duration.ofMinutes(30);

  private final transient ObjectProvider<StaffAccount> staff;

  VisitLength(ObjectProvider<StaffAccount> staff) {
    this.staff = staff;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addSessionInitListener(start -> keep(start.getSession(), WITHOUT_PAGE));
    event.getSource().addUIInitListener(start -> opened(start.getUI()));
  }

  private void opened(UI page) {
    var session = page.getSession();
    keep(session, isStaff() ? OF_STAFF : WITH_PAGE);
    page.addDetachListener(_ -> closed(session, page));
  }

  private boolean isStaff() {
    return staff.stream().anyMatch(account -> account.displayName().isPresent());
  }

  private static void closed(VaadinSession session, UI page) {
    var others = session.getUIs().stream().anyMatch(ui -> !ui.equals(page) && !ui.isClosing());
    var http = session.getSession();
    if (!others && http != null && http.getMaxInactiveInterval() == seconds(WITH_PAGE)) {
      keep(session, WITHOUT_PAGE);
    }
  }

  private static void keep(VaadinSession session, Duration silent) {
    session.getSession().setMaxInactiveInterval(seconds(silent));
  }

  private static int seconds(Duration time) {
    return (int) time.toSeconds();
  }
}
