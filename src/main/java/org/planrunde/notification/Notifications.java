package org.planrunde.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Receipts;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AddressLimit;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedures;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door to news about a contribution by mail.
 *
 * <p>Nothing but one question is sent to an address before somebody said yes at the link in it. An
 * address that nobody confirmed is deleted after {@link #CONFIRM_WITHIN}.
 */
@Service
public class Notifications {
  /** How long the link in the first mail works. */
  public static final Duration CONFIRM_WITHIN = Duration.ofDays(2);

  /** Most questions to one address within a day. */
  public static final int MOST_A_DAY = 3;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration FAILED_KEPT = Duration.ofDays(30);
  private static final int PER_MINUTE = 6;

  private final MailSettings settings;
  private final SubscriptionStore store;
  private final Outbox outbox;
  private final Receipts receipts;
  private final Procedures procedures;
  private final AddressLimit limit = new AddressLimit(PER_MINUTE);

  Notifications(
      MailSettings settings,
      SubscriptionStore store,
      Outbox outbox,
      Receipts receipts,
      Procedures procedures) {
    this.settings = settings;
    this.store = store;
    this.outbox = outbox;
    this.receipts = receipts;
    this.procedures = procedures;
  }

  /** False if this installation sends no mail; nothing of it is shown then. */
  public boolean isOffered() {
    return settings.offered();
  }

  /** Who hears of the contribution: for whoever holds its receipt. */
  @Transactional(readOnly = true)
  public Optional<Subscription> find(ContributionId contribution) {
    return store.find(contribution).map(SubscriptionStore.Row::subscription);
  }

  /**
   * Asks at an address whether news about the contribution of a receipt is wanted there; takes the
   * place of the address that was there.
   *
   * @param language of the mails: English, else German
   * @param from network address of whoever asks, for the limit alone
   * @throws RefusedException for the field {@code mail} if it is no address or was asked {@link
   *     #MOST_A_DAY} times today, {@code limit} if too many were named from there, {@code receipt}
   *     if there is nothing to tell about; nothing is stored then
   */
  @Transactional
  public Subscription subscribe(String receipt, String typed, Locale language, String from) {
    if (!settings.offered()) {
      throw refusal("mail", "off");
    }
    var address = MailAddress.read(typed).orElseThrow(() -> refusal("mail", "address"));
    if (!limit.allows(from)) {
      throw refusal("limit", "limit");
    }
    var said =
        receipts
            .hold(receipt)
            .filter(c -> c.state() != PublicationState.WITHDRAWN)
            .orElseThrow(() -> refusal("receipt", "gone"));
    var procedure = procedures.find(said.procedure()).orElseThrow(() -> refusal("receipt", "gone"));
    if (store.request(procedure, address, DAY) >= MOST_A_DAY) {
      throw refusal("mail", "often");
    }
    var english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    outbox.ask(store.save(procedure, said.id(), address, english ? "en" : "de"));
    return find(said.id()).orElseThrow();
  }

  /** Ends it for the contribution of a receipt and deletes the address. */
  @Transactional
  public void forget(String receipt) {
    receipts.hold(receipt).map(Contribution::id).ifPresent(store::delete);
  }

  /** Says yes for whoever read the first mail; false if the link is unknown, used or too old. */
  @Transactional
  public boolean confirm(String token) {
    return BrowserToken.read(token)
        .filter(t -> store.confirm(t, Instant.now().minus(CONFIRM_WITHIN)))
        .isPresent();
  }

  /** Deletes the address of whoever read a mail; false if the link is unknown, or it is gone. */
  @Transactional
  public boolean leave(String token) {
    return BrowserToken.read(token).filter(store::leave).isPresent();
  }

  /**
   * How many mails of the person's municipality have not reached a mail server.
   *
   * @throws org.planrunde.identity.NotAllowedException unless the person is administrator there
   */
  @Transactional(readOnly = true)
  public MailCount count(Staff staff) {
    staff.require(Role.ADMINISTRATOR, staff.municipality());
    return outbox.count(staff.municipality());
  }

  @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT2M")
  @Transactional
  void forgetOld() {
    forgetOld(Instant.now());
  }

  /** Deletes at that moment what nobody confirmed, and what was counted for a day. */
  int forgetOld(Instant now) {
    store.forgetRequests(now.minus(DAY));
    outbox.forgetFailed(now.minus(FAILED_KEPT));
    return store.deleteUnconfirmed(now.minus(CONFIRM_WITHIN));
  }

  private static RefusedException refusal(String field, String key) {
    return new RefusedException(Problem.of(field, "notification.problem." + key, MOST_A_DAY));
  }
}
