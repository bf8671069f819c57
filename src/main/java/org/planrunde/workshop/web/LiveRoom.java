package org.planrunde.workshop.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Who looks at one workshop. Thread-safe. */
final class LiveRoom {
  /** So many streams of the same phone or wall: a reload opens one before the old one has ended. */
  private static final int SAME = 3;

  private final Runnable stopListening;
  private final List<LiveClient> clients = new CopyOnWriteArrayList<>();
  private final AtomicBoolean due = new AtomicBoolean();
  private final Lock turn = new ReentrantLock();
  private final Map<LiveRooms.Audience, String> latest = new ConcurrentHashMap<>();
  private volatile boolean doubted;

  LiveRoom(Runnable stopListening) {
    this.stopListening = stopListening;
  }

  void add(LiveClient client) {
    clients.add(client);
    var same = clients.stream().filter(c -> c.isOf(client)).toList();
    if (same.size() > SAME) {
      same.getFirst().end();
    }
  }

  void remove(LiveClient client) {
    clients.remove(client);
  }

  int size() {
    return clients.size();
  }

  /** True if nobody is about to tell news yet. */
  boolean isFirstNews() {
    return due.compareAndSet(false, true);
  }

  /** From here on news is news again. */
  void take() {
    due.set(false);
  }

  /** Waits until others have had their turn. */
  void inTurn(Runnable act) {
    turn.lock();
    try {
      act.run();
    } finally {
      turn.unlock();
    }
  }

  void doubt() {
    doubted = true;
    latest.clear();
  }

  /** Empty while something is about to be told. */
  Optional<String> latest(LiveRooms.Audience audience) {
    return due.get() ? Optional.empty() : Optional.ofNullable(latest.get(audience));
  }

  boolean isInDoubt() {
    return doubted;
  }

  /** Makes the message only if somebody wants it. */
  void tell(LiveRooms.Audience audience, Supplier<String> message) {
    doubted = false;
    var listening = clients.stream().filter(c -> c.audience() == audience).toList();
    if (listening.isEmpty()) {
      latest.remove(audience);
    } else {
      var text = message.get();
      latest.put(audience, text);
      listening.forEach(c -> c.offer(text));
    }
  }

  void each(Consumer<LiveClient> act) {
    clients.forEach(act);
  }

  /** Ends all streams. */
  void end() {
    clients.forEach(LiveClient::end);
  }

  void close() {
    stopListening.run();
  }
}
