package org.planrunde.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.planrunde.geo.PlaceParts;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door for whoever holds a receipt: see, change, take back, and get all that is stored.
 *
 * <p>A receipt may be typed in whatever way; guessing is slowed down by the callers.
 */
@Service
public class Receipts {
  /** Consent was given when it was sent; a place that stays was found fit then. */
  private static final Set<String> FIELDS =
      Set.of("title", "text", "nickname", "placeWords", "category", "type", "photos");

  private final ContributionStore store;
  private final Originals originals;
  private final TallyStore tallies;
  private final Photos photos;
  private final AnchorStore anchors;
  private final Withdrawal withdrawal;
  private final Procedures procedures;
  private final ApplicationEventPublisher events;

  Receipts(
      ContributionStore store,
      Originals originals,
      TallyStore tallies,
      Photos photos,
      AnchorStore anchors,
      Withdrawal withdrawal,
      Procedures procedures,
      ApplicationEventPublisher events) {
    this.store = store;
    this.originals = originals;
    this.tallies = tallies;
    this.photos = photos;
    this.anchors = anchors;
    this.withdrawal = withdrawal;
    this.procedures = procedures;
    this.events = events;
  }

  /** The contribution that belongs to the receipt. */
  public Optional<Contribution> find(String receipt) {
    return store.findByReceipt(receipt);
  }

  /** The same, and nobody changes or takes it back until the caller's work is done. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Contribution> hold(String receipt) {
    return find(receipt).flatMap(c -> store.lock(c.id()));
  }

  /** True as long as {@link #change} may be asked for: it waits, and nobody redacted it. */
  public boolean isChangeable(Contribution said) {
    return store.isChangeable(said.id())
        && procedures.find(said.procedure()).filter(Procedure::published).isPresent();
  }

  /**
   * Says it in other words or about another place; a retry of what was sent first still gives its
   * receipt.
   *
   * @return the contribution as it is now, or empty if the receipt is unknown
   * @throws RefusedException with every field that is not fit, or for the field {@code state} if a
   *     moderator has acted meanwhile; nothing is changed then
   */
  @Transactional
  public Optional<Contribution> change(String receipt, ContributionChange typed) {
    return hold(receipt).map(said -> change(said, tidy(typed)));
  }

  private Contribution change(Contribution said, ContributionChange change) {
    if (!isChangeable(said)) {
      throw new RefusedException(Problem.of("state", "contribution.problem.decided"));
    }
    var own = photos.list(said.id());
    if (own.size() != change.descriptions().size()) {
      throw new RefusedException(Problem.of("photos", "contribution.problem.photo.gone"));
    }
    var moves = PlaceChange.moves(said, change);
    var problems = check(said, change, own, moves);
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    store.reword(said.id(), change);
    if (moves) {
      store.move(said.id(), change.place());
      // It belonged to the place that was there.
      anchors.delete(said.id());
    }
    photos.describe(said.id(), change.descriptions());
    events.publishEvent(new ContributionChanged(said.id(), said.procedure()));
    return store.find(said.id()).orElseThrow();
  }

  /** By the same rules as when it was sent. */
  private List<Problem> check(
      Contribution said, ContributionChange change, List<Photo> own, boolean moves) {
    var described = new ArrayList<DraftPhoto>();
    for (int i = 0; i < own.size(); i++) {
      described.add(new DraftPhoto(own.get(i).upload(), change.descriptions().get(i)));
    }
    var draft =
        new Draft(
            UUID.randomUUID(),
            said.procedure(),
            change.category(),
            change.type(),
            change.title(),
            change.text(),
            change.nickname(),
            change.place(),
            change.placeWords(),
            true,
            said.channel(),
            described);
    return DraftCheck.check(draft, procedures.get(said.procedure())).stream()
        .filter(p -> FIELDS.contains(p.field()) || (moves && p.field().equals("place")))
        .toList();
  }

  private static ContributionChange tidy(ContributionChange c) {
    var place = c.place();
    return new ContributionChange(
        PlainText.tidy(c.title()),
        PlainText.tidy(c.text()),
        PlainText.tidy(c.nickname()),
        c.category(),
        c.type(),
        place == null ? null : PlaceParts.tidy(place),
        PlainText.tidy(c.placeWords()),
        c.descriptions().stream().map(PlainText::tidy).toList());
  }

  /**
   * Takes the contribution back; its text, place and photos are erased.
   *
   * @return what is left of it, or empty if the receipt is unknown
   */
  @Transactional
  public Optional<Contribution> withdraw(String receipt) {
    var found = find(receipt);
    found.ifPresent(c -> withdrawal.withdraw(c.id()));
    return found.flatMap(c -> store.find(c.id()));
  }

  /** Everything that this room keeps about the contribution of a receipt. */
  @Transactional(readOnly = true)
  public Optional<ReceiptData> data(String receipt) {
    return find(receipt)
        .map(said ->
            new ReceiptData(
                said,
                store.written(said.id()).orElse(null),
                store.redacted(said.id()).orElse(null),
                originals.list(said.id()),
                photos.list(said.id()),
                tallies.list(List.of(said.id())).getOrDefault(said.id(), Tally.NONE),
                anchors.find(said.id()).orElse(null)));
  }
}
