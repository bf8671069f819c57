package org.planrunde.notification;

import java.time.Duration;
import org.planrunde.contribution.ContributionHidden;
import org.planrunde.contribution.ContributionPublished;
import org.planrunde.contribution.PublicationState;
import org.planrunde.moderation.ContributionAnswered;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes mails down where their reason happens, in the same transaction: neither is there without
 * the other. Sends nothing.
 */
@Component
class NewsListener {
  private final Outbox outbox;
  private final SubscriptionStore subscriptions;
  private final Duration patience;

  /** With {@code patience}, in which a decision may be taken back before anybody hears of it. */
  NewsListener(
      Outbox outbox,
      SubscriptionStore subscriptions,
      @Value("${planrunde.mail.patience:PT1M}") Duration patience) {
    this.patience = patience;
    this.outbox = outbox;
    this.subscriptions = subscriptions;
  }

  @EventListener
  void on(ContributionPublished event) {
    outbox.add(event.id(), MailKind.PUBLISHED, patience);
  }

  @EventListener
  void on(ContributionHidden event) {
    if (event.state() == PublicationState.WITHHELD) {
      outbox.add(event.id(), MailKind.WITHHELD, patience);
    } else if (event.state() == PublicationState.WITHDRAWN) {
      subscriptions.delete(event.id());
    }
  }

  @EventListener
  void on(ContributionAnswered event) {
    outbox.add(event.id(), MailKind.ANSWERED, patience);
  }
}
