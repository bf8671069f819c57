package org.planrunde.notification;

import java.time.Duration;
import org.planrunde.contribution.ContributionHidden;
import org.planrunde.contribution.ContributionPublished;
import org.planrunde.contribution.PublicationState;
import org.planrunde.moderation.ContributionAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes mails down where their reason happens, in the same transaction: neither is there without
 * the other. Sends nothing.
 */
@Component
class NewsListener {
  /** A decision that is taken back at once frightens nobody. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Outbox outbox;
  private final SubscriptionStore subscriptions;

  NewsListener(Outbox outbox, SubscriptionStore subscriptions) {
    this.outbox = outbox;
    this.subscriptions = subscriptions;
  }

  @EventListener
  void on(ContributionPublished event) {
    outbox.add(event.id(), MailKind.PUBLISHED, PATIENCE);
  }

  @EventListener
  void on(ContributionHidden event) {
    if (event.state() == PublicationState.WITHHELD) {
      outbox.add(event.id(), MailKind.WITHHELD, PATIENCE);
    } else if (event.state() == PublicationState.WITHDRAWN) {
      subscriptions.delete(event.id());
    }
  }

  @EventListener
  void on(ContributionAnswered event) {
    outbox.add(event.id(), MailKind.ANSWERED, PATIENCE);
  }
}
