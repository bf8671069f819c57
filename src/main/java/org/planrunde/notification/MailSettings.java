package org.planrunde.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.planrunde.ui.SiteAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether mail is offered: with a server, a sender and an address for the links, else not. */
@Component
class MailSettings {
  private final boolean offered;
  private final String from;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException if the sender is no mail address
   */
  MailSettings(
      @Value("${spring.mail.host:}") String host,
      @Value("${planrunde.mail.from:}") String from,
      SiteAddress site) {
    this.from = from.strip();
    offered = !host.isBlank() && !this.from.isEmpty() && site.of("").isPresent();
    if (!this.from.isEmpty()) {
      check(this.from);
    }
  }

  private static void check(String from) {
    try {
      new InternetAddress(from, true);
    } catch (AddressException e) {
      throw new IllegalArgumentException("planrunde.mail.from is no mail address: " + from, e);
    }
  }

  boolean offered() {
    return offered;
  }

  String from() {
    return from;
  }
}
