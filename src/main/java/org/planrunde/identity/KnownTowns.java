package org.planrunde.identity;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The municipalities as they were seconds ago: every page carries a name and a colour, and none
 * should wait for the database because of them. While it is away, what was known last holds.
 * Thread-safe.
 */
@Component
class KnownTowns {
  private static final Logger LOG = LoggerFactory.getLogger(KnownTowns.class);
  private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

  private final MunicipalityStore store;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Known known = new Known(List.of(), 0, false);

  KnownTowns(MunicipalityStore store) {
    this.store = store;
  }

  private record Known(List<Municipality> towns, long since, boolean ever) {
    boolean isFresh() {
      return ever && System.nanoTime() - since < FRESH_NANOS;
    }
  }

  /** Only one asks at a time; the others take what is known, if anything is. */
  List<Municipality> list() {
    if (known.isFresh() || (known.ever() && asking.isLocked())) {
      return known.towns();
    }
    asking.lock();
    try {
      if (!known.isFresh()) {
        known = new Known(ask(), System.nanoTime(), true);
      }
    } finally {
      asking.unlock();
    }
    return known.towns();
  }

  private List<Municipality> ask() {
    try {
      return List.copyOf(store.list());
    } catch (DataAccessException e) {
      LOG.warn("The municipalities are not known now: {}", e.getMessage());
      return known.towns();
    }
  }

  /** After a change, so that whoever made it sees it. */
  void forget() {
    known = new Known(known.towns(), 0, false);
  }
}
