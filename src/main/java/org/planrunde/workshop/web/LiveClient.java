package org.planrunde.workshop.web;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream. While a message is being written, only the latest of those that come is kept;
 * nobody waits for it, and it holds a thread only while something is written. Thread-safe.
 */
final class LiveClient {
  private static final long HOUR = 3_600_000;

  private final SseEmitter emitter = new SseEmitter(HOUR);
  private final LiveRooms.Audience audience;
  private final String who;
  private final Executor carriers;
  private final AtomicReference<@Nullable String> message = new AtomicReference<>();
  private final AtomicReference<@Nullable String> beat = new AtomicReference<>();
  private final AtomicBoolean busy = new AtomicBoolean();

  /** What was sent last, so that nothing is sent twice. */
  private String last = "";

  LiveClient(LiveRooms.Audience audience, String who, Executor carriers) {
    this.audience = audience;
    this.who = who;
    this.carriers = carriers;
  }

  SseEmitter emitter() {
    return emitter;
  }

  LiveRooms.Audience audience() {
    return audience;
  }

  boolean isOf(LiveClient other) {
    return who.equals(other.who) && audience == other.audience;
  }

  void onEnd(Runnable act) {
    emitter.onCompletion(act);
    emitter.onTimeout(act);
    emitter.onError(_ -> act.run());
  }

  void offer(String text) {
    message.set(text);
    write();
  }

  void offerBeat(String time) {
    beat.set(time);
    write();
  }

  void end() {
    emitter.complete();
  }

  private void write() {
    if (busy.compareAndSet(false, true)) {
      try {
        carriers.execute(this::drain);
      } catch (RejectedExecutionException e) {
        busy.set(false);
      }
    }
  }

  private void drain() {
    try {
      while (send(beat.getAndSet(null), message.getAndSet(null))) {
        // Until nothing is left.
      }
    } catch (IOException | IllegalStateException e) {
      // It is gone; the server tells so by the emitter's end.
      emitter.completeWithError(e);
      return;
    } finally {
      busy.set(false);
    }
    if (beat.get() != null || message.get() != null) {
      write();
    }
  }

  private boolean send(@Nullable String time, @Nullable String text) throws IOException {
    if (time != null) {
      emitter.send(SseEmitter.event().name("beat").data(time));
    }
    if (text != null && !text.equals(last)) {
      last = text;
      emitter.send(SseEmitter.event().name("room").data(text));
    }
    return time != null || text != null;
  }
}
