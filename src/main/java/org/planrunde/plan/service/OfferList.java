package org.planrunde.plan.service;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offers read so far; counts those beyond the limit. For one thread. */
final class OfferList {
  private final List<Offer> offers = new ArrayList<>();
  private int leftOut;

  /** True if there is room for one more; otherwise counts it as left out. */
  boolean hasRoom() {
    if (offers.size() < Offers.MOST) {
      return true;
    }
    leftOut++;
    return false;
  }

  void add(ServiceType type, OfferDraft draft) {
    offers.add(draft.finish(type, offers.size()));
  }

  Offers finish(@Nullable ServiceType type, String version, ServiceWords words) {
    if (offers.isEmpty()) {
      throw ServiceRefused.of("nothing", words.title());
    }
    return new Offers(
        type,
        ServiceText.line(version, 20),
        ServiceText.line(words.title(), 120),
        ServiceText.meant(words.access()),
        words.attribution(),
        offers,
        leftOut);
  }
}
