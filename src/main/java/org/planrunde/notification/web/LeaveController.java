package org.planrunde.notification.web;

import org.planrunde.notification.MailLinks;
import org.planrunde.notification.Notifications;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ends mails for whoever presses "unsubscribe" in a mail program (RFC 8058). Keeps no session; the
 * token in the address is the right to do so, and reading the address alone does nothing.
 */
@RestController
class LeaveController {
  private final Notifications notifications;

  LeaveController(Notifications notifications) {
    this.notifications = notifications;
  }

  /** 204, also for a link that was used already, so that nobody learns which ones there are. */
  @PostMapping("/" + MailLinks.LEAVE_AT_ONCE)
  ResponseEntity<Void> leave(
      @RequestParam(name = MailLinks.TOKEN, defaultValue = "") String token) {
    notifications.leave(token);
    return ResponseEntity.noContent().build();
  }
}
