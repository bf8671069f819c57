package org.planrunde.contribution;

import java.util.Optional;
import org.planrunde.kernel.ContributionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door to where on a building contributions belong. Like the place on the map it is as public
 * as its contribution: who may see that, the caller has asked.
 */
@Service
public class Anchors {
  private final AnchorStore store;

  Anchors(AnchorStore store) {
    this.store = store;
  }

  /** Empty if nothing is said beyond the place on the map. */
  @Transactional(readOnly = true)
  public Optional<Anchor> find(ContributionId id) {
    return store.find(id);
  }
}
