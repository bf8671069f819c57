package org.planrunde.notification;

import java.time.Duration;
import org.planrunde.contribution.ContributionHidden;
import org.planrunde.contribution.ContributionPublished;
import org.planrunde.contribution.PublicationState;
import org.planrunde.kernel.ContributionId;
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
  private final MailSettings settings;
  private final Outbox outbox;
  private final SubscriptionStore subscriptions;
  private final Duration patience;

  /** With {@code patience}, in which a decision may be taken back before anybody hears of it. */
  NewsListener(
      MailSettings settings,
      Outbox outbox,
      SubscriptionStore subscriptions,
      @Value("${planrunde.mail.patience:PT1M}") Duration patience) {
    this.settings = settings;
    this.patience = patience;
    this.outbox = outbox;
    this.subscriptions = subscriptions;
  }

  @EventListener
  void on(ContributionPublished event) {
    tell(event.id(), MailKind.PUBLISHED);
  }

  @EventListener
  void on(ContributionHidden event) {
    if (event.state() == PublicationState.WITHHELD) {
      tell(event.id(), MailKind.WITHHELD);
    } else if (event.state() == PublicationState.WITHDRAWN) {
      subscriptions.delete(event.id());
    }
  }

  @EventListener
  void on(ContributionAnswered event) {
    tell(event.id(), MailKind.ANSWERED);
  }

  private void tell(ContributionId id, MailKind kind) {
    if (settings.offered()) {
      outbox.add(id, kind, patience);
    }
  }
}
