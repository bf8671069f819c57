package org.planrunde.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries what waits to the mail server, one after another. What the server does not take is tried
 * again after one, two, four … minutes, at most four hours, for two days; then it is given up.
 *
 * <p>A row is held while its mail is handed over and is gone with the server's yes, so no two nodes
 * send the same. If this process dies between the yes and the commit, the mail comes twice.
 */
@Component
class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Duration PATIENCE = Duration.ofDays(2);
  private static final Duration LONGEST = Duration.ofHours(4);
  private static final int MOST_DOUBLED = 8;
  private static final int MOST_IN_ONE_GO = 200;

  private final MailSettings settings;
  private final Outbox outbox;
  private final SubscriptionStore subscriptions;
  private final MailWriter writer;
  private final ObjectProvider<JavaMailSender> server;
  private final TransactionTemplate transaction;

  Postman(
      MailSettings settings,
      Outbox outbox,
      SubscriptionStore subscriptions,
      MailWriter writer,
      ObjectProvider<JavaMailSender> server,
      TransactionTemplate transaction) {
    this.settings = settings;
    this.outbox = outbox;
    this.subscriptions = subscriptions;
    this.writer = writer;
    this.server = server;
    this.transaction = transaction;
  }

  private enum Step {
    DONE,
    NOT_TAKEN,
    SERVER_AWAY,
    NOTHING
  }

  @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
  void work() {
    if (settings.offered()) {
      send(Instant.now());
    }
  }

  /** Sends what is due at that moment, until the server does not answer. */
  void send(Instant now) {
    var step = Step.DONE;
    for (int i = 0; i < MOST_IN_ONE_GO && (step == Step.DONE || step == Step.NOT_TAKEN); i++) {
      step = transaction.execute(_ -> one(now));
    }
  }

  private Step one(Instant now) {
    var next = outbox.next(now);
    if (next.isEmpty()) {
      return Step.NOTHING;
    }
    var waiting = next.get();
    var mail =
        subscriptions
            .find(waiting.subscription())
            .flatMap(row -> writer.write(waiting.kind(), row));
    try {
      mail.ifPresent(m -> server.getObject().send(message(m)));
      outbox.remove(waiting.id());
      return Step.DONE;
    } catch (MailException e) {
      var refused = isRefused(e);
      // A refusal repeats the address, which belongs in no log.
      LOG.warn("Mail {} was not taken: {}", waiting.id(), refused ? "refused" : e.getMessage());
      notTaken(waiting, now);
      return refused ? Step.NOT_TAKEN : Step.SERVER_AWAY;
    }
  }

  private void notTaken(Outbox.Waiting waiting, Instant now) {
    if (waiting.created().plus(PATIENCE).isBefore(now)) {
      outbox.giveUp(waiting.id(), now);
    } else {
      var doubled = Duration.ofMinutes(1L << Math.min(waiting.tries(), MOST_DOUBLED));
      outbox.later(waiting.id(), now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST));
    }
  }

  /** True if the server answers but does not want this one. */
  private static boolean isRefused(MailException e) {
    return e instanceof MailParseException
        || e instanceof MailPreparationException
        || (e instanceof MailSendException sent
            && Arrays.stream(sent.getMessageExceptions())
                .anyMatch(SendFailedException.class::isInstance));
  }

  private MimeMessagePreparator message(Mail mail) {
    return message -> {
      var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      helper.setTo(mail.to());
      sender(helper, mail);
      helper.setSubject(mail.subject());
      helper.setText(mail.text(), false);
      message.setHeader("List-Unsubscribe", "<" + mail.leaveAddress() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      // No holiday notices in answer.
      message.setHeader("Auto-Submitted", "auto-generated");
    };
  }

  private void sender(MimeMessageHelper helper, Mail mail)
      throws MessagingException, UnsupportedEncodingException {
    helper.setFrom(settings.from(), mail.sender());
  }
}
