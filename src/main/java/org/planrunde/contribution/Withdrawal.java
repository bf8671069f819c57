package org.planrunde.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planrunde.kernel.ContributionId;
import org.planrunde.storage.ErasureList;
import org.planrunde.storage.spi.ErasesAgain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes contributions back, and once more those that a restored database has not forgotten. */
@Component
class Withdrawal implements ErasesAgain {
  private static final List<PublicationState> FROM =
      List.of(PublicationState.RECEIVED, PublicationState.PUBLISHED, PublicationState.WITHHELD);

  private final ContributionStore store;
  private final Originals originals;
  private final TallyStore tallies;
  private final Photos photos;
  private final AnchorStore anchors;
  private final ErasureList erasures;
  private final ApplicationEventPublisher events;

  Withdrawal(
      ContributionStore store,
      Originals originals,
      TallyStore tallies,
      Photos photos,
      AnchorStore anchors,
      ErasureList erasures,
      ApplicationEventPublisher events) {
    this.store = store;
    this.originals = originals;
    this.tallies = tallies;
    this.photos = photos;
    this.anchors = anchors;
    this.erasures = erasures;
    this.events = events;
  }

  /** Erases text, place and photos; nothing happens if that was done before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(ContributionId id) {
    if (erase(id)) {
      erasures.note(kind(), id.value());
    }
  }

  private boolean erase(ContributionId id) {
    var procedure = store.change(id, PublicationState.WITHDRAWN, FROM);
    procedure.ifPresent(in -> {
      store.erase(id);
      originals.forget(id);
      photos.erase(id);
      anchors.delete(id);
      tallies.forget(id);
      events.publishEvent(new ContributionHidden(id, in, PublicationState.WITHDRAWN));
    });
    return procedure.isPresent();
  }

  @Override
  public String kind() {
    return "contribution";
  }

  @Override
  @Transactional
  public int eraseAgain(Map<UUID, LocalDate> noted) {
    return (int) noted.keySet().stream().filter(id -> erase(new ContributionId(id))).count();
  }
}
