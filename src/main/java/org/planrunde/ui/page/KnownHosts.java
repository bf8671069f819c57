package org.planrunde.ui.page;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.planrunde.ui.spi.ExternalHosts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The hosts that pages may ask, known for two seconds: every answer carries them, and none should
 * wait for the database because of them. While it is away, what was known last holds. Thread-safe.
 */
final class KnownHosts {
  private static final Logger LOG = LoggerFactory.getLogger(KnownHosts.class);
  private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

  private final ObjectProvider<ExternalHosts> sources;
  private final ReentrantLock asking = new ReentrantLock();
  private final AtomicInteger changes = new AtomicInteger();
  private volatile Known known = new Known(List.of(), 0, -1);

  KnownHosts(ObjectProvider<ExternalHosts> sources) {
    this.sources = sources;
  }

  /**
   * The hosts.
   *
   * @param changes how many changes had been told when they were asked for; -1 if they never were
   */
  private record Known(List<String> hosts, long since, int changes) {
    boolean isFresh() {
      return changes >= 0 && System.nanoTime() - since < FRESH_NANOS;
    }
  }

  /** What is known is out of date: whoever opens a page next waits for what holds now. */
  void forget() {
    changes.incrementAndGet();
  }

  /** Only one asks at a time; the others take what is known, unless it is out of date. */
  List<String> list() {
    var outdated = known.changes() >= 0 && known.changes() != changes.get();
    if (outdated) {
      asking.lock();
    } else if (known.isFresh() || !asking.tryLock()) {
      return known.hosts();
    }
    try {
      var told = changes.get();
      if (!known.isFresh() || known.changes() != told) {
        known = new Known(asked(), System.nanoTime(), told);
      }
    } finally {
      asking.unlock();
    }
    return known.hosts();
  }

  private List<String> asked() {
    try {
      return ask();
    } catch (RuntimeException e) {
      LOG.warn("The hosts of map services are not known now: {}", e.getMessage());
      return known.hosts();
    }
  }

  private List<String> ask() {
    return sources.orderedStream().flatMap(source -> source.hosts().stream()).toList();
  }
}
