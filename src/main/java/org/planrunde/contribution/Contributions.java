package org.planrunde.contribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.PlaceParts;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Front door to what residents have said. */
@Service
public class Contributions {
  private final ContributionStore store;
  private final ContributionList lists;
  private final Originals originals;
  private final TallyStore tallies;
  private final Photos photos;
  private final AnchorStore anchors;
  private final Procedures procedures;
  private final ApplicationEventPublisher events;

  Contributions(
      ContributionStore store,
      ContributionList lists,
      Originals originals,
      TallyStore tallies,
      Photos photos,
      AnchorStore anchors,
      Procedures procedures,
      ApplicationEventPublisher events) {
    this.store = store;
    this.lists = lists;
    this.originals = originals;
    this.tallies = tallies;
    this.photos = photos;
    this.anchors = anchors;
    this.procedures = procedures;
    this.events = events;
  }

  /**
   * Takes a draft; when it returns, the contribution is committed. The same key with the same words
   * gives the same receipt and no second row, even after the phase has closed.
   *
   * @throws RefusedException with every field that is not fit, if no phase takes contributions now
   *     by the database's clock, or for the field {@code key} if other words came with that key
   *     before; nothing is stored then
   */
  @Transactional
  public Receipt submit(Draft typed) {
    return submit(typed, null);
  }

  /**
   * The same for an author whose browser is known.
   *
   * @param author hash of the browser's token for {@code "author"} and the procedure's id, or null
   */
  @Transactional
  public Receipt submit(Draft typed, byte @Nullable [] author) {
    return submit(typed, author, null);
  }

  /**
   * Takes what a device of the municipality took on site: it counts as said when it was written,
   * and its receipt, which the author has already, is kept. Whether the device may be believed is
   * the caller's to know.
   *
   * @throws RefusedException as above; for the field {@code receipt} also if another contribution
   *     has that receipt
   */
  @Transactional
  public Receipt submitOnSite(Draft typed, OnSite onSite) {
    var receipt = submit(typed, null, onSite);
    return new Receipt(receipt.id(), receipt.code(), onSite.receipt(), receipt.state());
  }

  private Receipt submit(Draft typed, byte @Nullable [] author, @Nullable OnSite onSite) {
    var draft = tidy(typed);
    var known = store.findByKey(draft.key());
    if (known.isPresent()) {
      return again(draft, onSite, known.get());
    }
    if (onSite != null
        && (!onSite.isReceipt() || store.findByReceipt(onSite.receipt()).isPresent())) {
      throw new RefusedException(Problem.of("receipt", "contribution.problem.receipt"));
    }
    var procedure =
        procedureOf(draft)
            .orElseThrow(
                () -> new RefusedException(Problem.of("procedure", "contribution.problem.gone")));
    var problems = DraftCheck.check(draft, procedure);
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    var state =
        isPublicAtOnce(procedure, author) ? PublicationState.PUBLISHED : PublicationState.RECEIVED;
    var receipt =
        store
            .insert(draft, author, onSite, procedure, state)
            .orElseThrow(
                () -> new RefusedException(Problem.of("phase", "contribution.problem.closed")));
    photos.link(receipt.id(), draft.photos());
    var anchor = draft.anchor();
    if (anchor != null && !anchor.isEmpty()) {
      anchors.insert(receipt.id(), anchor);
    }
    events.publishEvent(
        new ContributionReceived(
            receipt.id(), procedure.id(), state == PublicationState.PUBLISHED));
    if (state == PublicationState.PUBLISHED) {
      events.publishEvent(new ContributionPublished(receipt.id(), procedure.id()));
    }
    return receipt;
  }

  private boolean isPublicAtOnce(Procedure procedure, byte @Nullable [] author) {
    return switch (procedure.moderation()) {
      case BEFORE -> false;
      case AFTER -> true;
      case FIRST_ONLY -> author != null && store.hasPublished(procedure.id(), author);
    };
  }

  private Receipt again(Draft draft, @Nullable OnSite onSite, Receipt receipt) {
    if (!says(receipt, draft) || (onSite != null && !store.has(receipt.id(), onSite.receipt()))) {
      throw new RefusedException(Problem.of("key", "contribution.problem.key"));
    }
    return receipt;
  }

  /** The receipt if this draft was sent before, with the same words: nobody saw the thanks then. */
  public Optional<Receipt> findSent(Draft typed) {
    var draft = tidy(typed);
    return store.findByKey(draft.key()).filter(receipt -> says(receipt, draft));
  }

  private boolean says(Receipt receipt, Draft draft) {
    return store.says(receipt.id(), draft)
        && (receipt.state() == PublicationState.WITHDRAWN
            || photos.same(receipt.id(), draft.photos()));
  }

  /** What {@link #submit} would find wrong with the fields of a draft; stores nothing. */
  public List<Problem> check(Draft typed) {
    var draft = tidy(typed);
    return procedureOf(draft)
        .map(procedure -> DraftCheck.check(draft, procedure))
        .orElseGet(() -> List.of(Problem.of("procedure", "contribution.problem.gone")));
  }

  private Optional<Procedure> procedureOf(Draft draft) {
    return procedures.find(draft.procedure()).filter(Procedure::published);
  }

  private static Draft tidy(Draft d) {
    var place = d.place();
    return new Draft(
        d.key(),
        d.procedure(),
        d.category(),
        d.type(),
        PlainText.tidy(d.title()),
        PlainText.tidy(d.text()),
        PlainText.tidy(d.nickname()),
        place == null ? null : PlaceParts.tidy(place),
        PlainText.tidy(d.placeWords()),
        d.consent(),
        d.channel(),
        d.photos().stream()
            .map(photo -> new DraftPhoto(photo.upload(), PlainText.tidy(photo.alt())))
            .toList(),
        d.anchor());
  }

  /** Makes a received or withheld contribution public; false if it was public or withdrawn. */
  @Transactional
  public boolean publish(ContributionId id) {
    var changed =
        store.change(
            id,
            PublicationState.PUBLISHED,
            List.of(PublicationState.RECEIVED, PublicationState.WITHHELD));
    changed.ifPresent(p -> events.publishEvent(new ContributionPublished(id, p)));
    return changed.isPresent();
  }

  /**
   * Hides a received or published contribution from the public; false if there is nothing to do.
   */
  @Transactional
  public boolean withhold(ContributionId id) {
    return hide(
        id,
        PublicationState.WITHHELD,
        List.of(PublicationState.RECEIVED, PublicationState.PUBLISHED));
  }

  /** Puts a decided contribution back to where it waits for a person; false if it was withdrawn. */
  @Transactional
  public boolean reopen(ContributionId id) {
    return hide(
        id,
        PublicationState.RECEIVED,
        List.of(PublicationState.PUBLISHED, PublicationState.WITHHELD));
  }

  private boolean hide(ContributionId id, PublicationState state, List<PublicationState> from) {
    var changed = store.change(id, state, from);
    changed.ifPresent(p -> events.publishEvent(new ContributionHidden(id, p, state)));
    return changed.isPresent();
  }

  /** The contribution if everybody may see it. */
  public Optional<Contribution> findPublic(ProcedureId procedure, String code) {
    return lists.findPublic(procedure, code);
  }

  /** The contribution if everybody may see it. */
  public Optional<Contribution> findPublic(ContributionId id) {
    return lists.findPublic(id);
  }

  /** Public contributions, {@code limit} of them from {@code offset} on. */
  public List<Contribution> listPublic(
      ProcedureId procedure, Filter filter, Order order, int offset, int limit) {
    return lists.listPublic(procedure, filter, Sorting.by(order), offset, limit);
  }

  /** Public contributions sorted also by the way to a point. */
  public List<Contribution> listPublic(
      ProcedureId procedure, Filter filter, Sorting sorting, int offset, int limit) {
    return lists.listPublic(procedure, filter, sorting, offset, limit);
  }

  /** How many public contributions match. */
  public int countPublic(ProcedureId procedure, Filter filter) {
    return lists.countPublic(procedure, filter);
  }

  /** Public contributions that have no place on the map; the filter's box is not looked at. */
  public List<Contribution> listWithoutPlace(
      ProcedureId procedure, Filter filter, Order order, int offset, int limit) {
    return lists.listWithoutPlace(procedure, filter, Sorting.by(order), offset, limit);
  }

  /** How many public contributions match and have no place; the filter's box is not looked at. */
  public int countWithoutPlace(ProcedureId procedure, Filter filter) {
    return lists.countWithoutPlace(procedure, filter);
  }

  /** All public contributions of a procedure, oldest first: for the analysis. */
  public List<Contribution> listAllPublic(ProcedureId procedure) {
    return lists.listPublic(procedure, Filter.ALL, Sorting.by(Order.OLDEST), 0, Integer.MAX_VALUE);
  }

  /** The contributions with these ids whatever their state, in no order: for staff only. */
  public List<Contribution> listForStaff(Collection<ContributionId> ids) {
    return lists.listForStaff(ids);
  }

  /** The latest contributions in a state, newest first: for staff only. */
  public List<Contribution> listForStaff(ProcedureId procedure, PublicationState state, int limit) {
    return lists.listForStaff(procedure, state, limit);
  }

  /**
   * When the words or the state last changed, and nobody changes them until the caller's work is
   * done: for decisions about what somebody saw.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Instant> hold(ContributionId id) {
    return store.lock(id).map(Contribution::changed);
  }

  /**
   * How many contributions the author's browser had sent in the time before this one, itself
   * included; 0 if the browser is not known.
   */
  public int countOfAuthor(ContributionId id, Duration before) {
    return store.countOfAuthor(id, before);
  }

  /** True if it was written on site in time and arrived when nothing was taken any more. */
  public boolean isLate(ContributionId id) {
    return store.isLate(id);
  }

  /**
   * Takes parts out of the words of a contribution; what stood there is kept for 30 days.
   *
   * @param seen the contribution as the moderator saw it
   * @return false if there was nothing to take out
   * @throws RefusedException if the words have changed since, or a part lies outside of them
   */
  @Transactional
  public boolean redact(Contribution seen, Collection<Redaction.Part> parts) {
    var redacted = originals.redact(seen, parts);
    redacted.ifPresent(c -> events.publishEvent(new ContributionRedacted(c.id(), c.procedure())));
    return redacted.isPresent();
  }

  /** What stood there before redactions, as long as it is kept: for moderators only. */
  public List<Original> listOriginals(ContributionId id) {
    return originals.list(id);
  }

  /** How many public contributions each category has, keyed by the category's key. */
  public Map<String, Integer> countByCategory(ProcedureId procedure) {
    return lists.countByCategory(procedure);
  }

  /** How often these are supported, opposed and commented on; those without a row are left out. */
  public Map<ContributionId, Tally> tallies(Collection<ContributionId> ids) {
    return tallies.list(ids);
  }

  /** Counts more, or fewer, of each; for the room that keeps votes and comments, in its work. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void addToTally(ContributionId id, Tally more) {
    tallies.add(id, more);
  }
}
