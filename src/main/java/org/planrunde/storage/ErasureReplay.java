package org.planrunde.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.planrunde.storage.spi.ErasesAgain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the list of erasures at the start, before anybody is answered. */
@Component
class ErasureReplay implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ErasureReplay.class);
  private static final int BATCH = 500;

  private final ErasureList list;
  private final ObjectProvider<ErasesAgain> rooms;
  private boolean running;

  ErasureReplay(ErasureList list, ObjectProvider<ErasesAgain> rooms) {
    this.list = list;
    this.rooms = rooms;
  }

  @Override
  public void start() {
    running = true;
    list.catchUp();
    replay();
  }

  /** Says how many of what were there again. */
  Map<String, Integer> replay() {
    var noted = new LinkedHashMap<String, Map<UUID, LocalDate>>();
    for (var line : list.list()) {
      noted
          .computeIfAbsent(line.kind(), _ -> new LinkedHashMap<>())
          .merge(line.id(), line.day(), (a, b) -> a.isAfter(b) ? a : b);
    }
    var counts = new LinkedHashMap<String, Integer>();
    rooms
        .orderedStream()
        .forEach(room -> {
          int again = erase(room, noted.getOrDefault(room.kind(), Map.of()));
          if (again > 0) {
            counts.put(room.kind(), again);
          }
        });
    if (!counts.isEmpty()) {
      LOG.warn("The database held again what was erased before; erased once more: {}", counts);
    }
    return counts;
  }

  private static int erase(ErasesAgain room, Map<UUID, LocalDate> noted) {
    var ids = new ArrayList<>(noted.keySet());
    int again = 0;
    for (int i = 0; i < ids.size(); i += BATCH) {
      var batch = new LinkedHashMap<UUID, LocalDate>();
      ids.subList(i, Math.min(ids.size(), i + BATCH)).forEach(id -> batch.put(id, noted.get(id)));
      again += room.eraseAgain(batch);
    }
    return again;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Long before the web server, which starts late. */
  @Override
  public int getPhase() {
    return 0;
  }
}
