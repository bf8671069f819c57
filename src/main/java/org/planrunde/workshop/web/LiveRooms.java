package org.planrunde.workshop.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.planrunde.workshop.RoomState;
import org.planrunde.workshop.Rooms;
import org.planrunde.workshop.WorkshopId;
import org.planrunde.workshop.WorkshopNews;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The streams of all open phones and walls of this node. What everybody may see is read once for
 * all who look, at most every tenth of a second, and each message says all of it: whoever missed
 * one has it with the next. Nothing waits for a slow phone, which gets the latest message when it
 * can. Thread-safe.
 */
@Component
class LiveRooms implements SmartLifecycle {
  /** Between two heart-beats. A wall that hears nothing for three of them goes blank. */
  static final int BEAT_MILLIS = 3_000;

  /** What comes within this time is told together. */
  static final int TOGETHER_MILLIS = 100;

  /** So many streams of one node at most. */
  static final int MOST = 5_000;

  private final Rooms rooms;
  private final WorkshopNews news;
  private final InstantSource clock = InstantSource.system();
  private final Map<WorkshopId, LiveRoom> open = new ConcurrentHashMap<>();
  private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Duration databaseAhead = Duration.ZERO;
  private volatile @Nullable ScheduledExecutorService beats;

  LiveRooms(Rooms rooms, WorkshopNews news) {
    this.rooms = rooms;
    this.news = news;
  }

  /** For whom a stream is. */
  enum Audience {
    PHONE,
    WALL
  }

  /**
   * Opens a stream.
   *
   * @param who by whom it is opened: the oldest of too many of the same ends
   */
  SseEmitter open(WorkshopId id, Audience audience, String who) {
    if (size() >= MOST) {
      throw new TooManyException();
    }
    var client = new LiveClient(audience, who, carriers);
    open.compute(
        id,
        (key, known) -> {
          var room = known == null ? begin(key) : known;
          room.add(client);
          return room;
        });
    client.onEnd(() -> leave(id, client));
    beat(client);
    soon(id, 0);
    return client.emitter();
  }

  private LiveRoom begin(WorkshopId id) {
    return new LiveRoom(news.listen(id, () -> soon(id, TOGETHER_MILLIS)));
  }

  private void leave(WorkshopId id, LiveClient client) {
    open.computeIfPresent(
        id,
        (key, room) -> {
          room.remove(client);
          if (room.size() > 0) {
            return room;
          }
          room.close();
          return null;
        });
  }

  /** Tells it unless that is about to happen. */
  private void soon(WorkshopId id, int millis) {
    var room = open.get(id);
    var timer = beats;
    if (room != null && timer != null && room.isFirstNews()) {
      var _ =
          timer.schedule(
              () -> carriers.execute(() -> tell(id, room)), millis, TimeUnit.MILLISECONDS);
    }
  }

  /** One after the other, so that nobody is told what was true before after what is true now. */
  private void tell(WorkshopId id, LiveRoom room) {
    room.inTurn(() -> {
      room.take();
      try {
        rooms.find(id).ifPresentOrElse(state -> tell(room, state), room::end);
      } catch (RuntimeException e) {
        // The database is away: what was true before may not be true now, so nobody is told that
        // all is well. Asked again with the next beat.
        room.doubt();
      }
    });
  }

  private void tell(LiveRoom room, RoomState state) {
    databaseAhead = Duration.between(clock.instant(), state.now());
    room.tell(Audience.PHONE, () -> RoomJson.phone(state));
    room.tell(Audience.WALL, () -> RoomJson.wall(state));
  }

  /** What was told last, if somebody looks: three hundred who come back at once read it once. */
  Optional<String> latest(WorkshopId id, Audience audience) {
    return Optional.ofNullable(open.get(id)).flatMap(room -> room.latest(audience));
  }

  /** The time by which clocks of rounds end, in milliseconds. */
  long now() {
    return clock.instant().plus(databaseAhead).toEpochMilli();
  }

  private void beat() {
    open.forEach((id, room) -> {
      if (room.isInDoubt()) {
        soon(id, 0);
      } else {
        room.each(this::beat);
      }
    });
  }

  private void beat(LiveClient client) {
    client.offerBeat(Long.toString(now()));
  }

  private int size() {
    return open.values().stream().mapToInt(LiveRoom::size).sum();
  }

  @Override
  public void start() {
    var timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("workshop-beats").factory());
    var _ = timer.scheduleAtFixedRate(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    beats = timer;
  }

  /** Before the web server waits for open requests: phones come back by themselves. */
  @Override
  public void stop() {
    var timer = beats;
    beats = null;
    if (timer != null) {
      timer.shutdownNow();
    }
    open.values().forEach(LiveRoom::end);
  }

  @Override
  public boolean isRunning() {
    return beats != null;
  }

  /** More streams than this node carries. */
  static final class TooManyException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
