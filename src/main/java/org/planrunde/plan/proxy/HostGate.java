package org.planrunde.plan.proxy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.planrunde.plan.proxy.ProxyFailed.Reason;

/**
 * Lets only so many ask one host, and all hosts, at a time; a host that failed several times in a
 * row is left alone for a while, so that nobody waits for it again and again. Thread-safe.
 */
final class HostGate {
  private static final int MOST_HOSTS = 1_000;

  private final ProxyLimits limits;
  private final Semaphore all;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  HostGate(ProxyLimits limits) {
    this.limits = limits;
    all = new Semaphore(limits.atOnce());
  }

  /** A question to a host. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws ProxyFailed;
  }

  /** What is known of a host. */
  private static final class Host {
    private final Semaphore places;
    private int failures;
    private long restsUntil = System.nanoTime();

    Host(int places) {
      this.places = new Semaphore(places);
    }

    synchronized boolean rests() {
      return restsUntil - System.nanoTime() > 0;
    }

    synchronized void answered() {
      failures = 0;
    }

    synchronized void failed(int most, Duration rest) {
      failures++;
      if (failures >= most) {
        restsUntil = System.nanoTime() + rest.toNanos();
      }
    }
  }

  <T> T ask(String name, Question<T> question) throws ProxyFailed {
    if (hosts.size() >= MOST_HOSTS) {
      hosts.clear();
    }
    var host = hosts.computeIfAbsent(name, _ -> new Host(limits.atOncePerHost()));
    if (host.rests()) {
      throw new ProxyFailed(Reason.FAILED, name + " failed often and is left alone for now");
    }
    take(host.places, name);
    try {
      take(all, name);
      try {
        // It may have failed for all those who waited before.
        if (host.rests()) {
          throw new ProxyFailed(Reason.FAILED, name + " failed while this one waited");
        }
        return counted(host, question);
      } finally {
        all.release();
      }
    } finally {
      host.places.release();
    }
  }

  private <T> T counted(Host host, Question<T> question) throws ProxyFailed {
    try {
      var answer = question.ask();
      host.answered();
      return answer;
    } catch (ProxyFailed e) {
      if (e.reason() == Reason.FAILED) {
        host.failed(limits.mostFailures(), limits.rest());
      } else {
        host.answered();
      }
      throw e;
    }
  }

  private void take(Semaphore places, String name) throws ProxyFailed {
    try {
      if (!places.tryAcquire(limits.turn().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ProxyFailed(Reason.BUSY, name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProxyFailed(Reason.BUSY, name);
    }
  }
}
