package org.planrunde.ui.visit;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts the sessions that are open and says when there is room for no more.
 *
 * <p>Unless {@code planrunde.visits.most} says otherwise, sessions may take about half of the
 * memory. Per node. Thread-safe.
 */
@Component
class Visits implements HttpSessionListener {
  /** What an open page weighs at most, push connection and what is being typed included. */
  private static final long WEIGHT = 400_000;

  /** So that staff can still log in when residents fill the house: one in so many. */
  private static final int RESERVE = 20;

  private final AtomicInteger open = new AtomicInteger();
  private final int most;

  Visits(@Value("${planrunde.visits.most:0}") int most) {
    this.most = most > 0 ? most : (int) (Runtime.getRuntime().maxMemory() / 2 / WEIGHT);
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    open.incrementAndGet();
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    open.decrementAndGet();
  }

  /** True if there is room for one more visitor. */
  boolean hasRoom() {
    return open.get() < most;
  }

  /** True if there is room for somebody who wants to log in. */
  boolean hasReserve() {
    return open.get() < most + Math.max(1, most / RESERVE);
  }
}
