package org.planrunde.ui.page;

import java.time.Duration;
import java.util.List;
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
  private volatile Known known = new Known(List.of(), 0, false);
  private volatile long changing = System.nanoTime() - FRESH_NANOS;

  KnownHosts(ObjectProvider<ExternalHosts> sources) {
    this.sources = sources;
  }

  private record Known(List<String> hosts, long since, boolean ever) {
    boolean isFresh() {
      return ever && System.nanoTime() - since < FRESH_NANOS;
    }
  }

  /** Something changes, and whoever did it opens a page next: everything is asked for a while. */
  void expectChange() {
    changing = System.nanoTime();
  }

  private boolean isFresh() {
    return known.isFresh() && System.nanoTime() - changing > FRESH_NANOS;
  }

  /** Only one asks at a time; the others take what is known. */
  List<String> list() {
    if (!isFresh() && asking.tryLock()) {
      try {
        known = new Known(ask(), System.nanoTime(), true);
      } catch (RuntimeException e) {
        LOG.warn("The hosts of map services are not known now: {}", e.getMessage());
        known = new Known(known.hosts(), System.nanoTime(), true);
      } finally {
        asking.unlock();
      }
    }
    return known.hosts();
  }

  private List<String> ask() {
    return sources.orderedStream().flatMap(source -> source.hosts().stream()).toList();
  }
}
