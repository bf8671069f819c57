package org.planrunde.workshop;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.Receipt;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a contribution in as a card of the round that runs. */
@Component
class CardTaker {
  /** So many cards a workshop may have. */
  static final int MOST = 5_000;

  private final CardStore cards;
  private final Contributions contributions;
  private final ApplicationEventPublisher events;

  CardTaker(CardStore cards, Contributions contributions, ApplicationEventPublisher events) {
    this.cards = cards;
    this.contributions = contributions;
    this.events = events;
  }

  /**
   * Stores it, or finds that it is stored; the same key gives the same receipt.
   *
   * @param staff true if somebody of the office types it, who lets it pass with that
   * @param count refuses what is too much for whoever gives it in that round
   */
  Receipt take(
      Workshop workshop,
      Draft draft,
      @Nullable Integer table,
      boolean home,
      boolean staff,
      Consumer<RoundId> count) {
    if (!draft.procedure().equals(workshop.procedure())) {
      throw new RefusedException(Problem.of("procedure", "workshop.problem.procedure"));
    }
    var known = contributions.findSent(draft);
    if (known.isPresent()) {
      return known.get();
    }
    var round =
        workshop
            .running()
            .filter(r -> staff || r.plan().kind() == RoundKind.COLLECT)
            .orElseThrow(
                () -> new RefusedException(Problem.of("round", "workshop.problem.round.over")));
    count.accept(round.id());
    if (cards.count(workshop.id()) >= MOST) {
      throw new RefusedException(Problem.of("limit", "workshop.problem.full", MOST));
    }
    var receipt = contributions.submit(draft);
    var passes = staff || passes(workshop, table);
    if (passes) {
      contributions.publish(receipt.id());
    }
    cards.insert(receipt.id(), workshop, round.id(), table, home, passes);
    events.publishEvent(new CardsChanged(workshop.id()));
    return receipt;
  }

  private static boolean passes(Workshop workshop, @Nullable Integer table) {
    return switch (workshop.plan().approval()) {
      case BEFORE -> false;
      case AFTER -> true;
      case TRUSTED ->
          table != null
              && table < workshop.plan().tables().size()
              && workshop.plan().tables().get(table).trusted();
    };
  }
}
