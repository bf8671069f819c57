package org.planrunde.opendata.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.planrunde.kernel.ProcedureId;

/** Tiles are made again when something has changed, and the memory for them has an end. */
class TileCacheTest {
  private final TileCache cache = new TileCache();
  private final AtomicInteger made = new AtomicInteger();
  private final ProcedureId procedure = ProcedureId.random();

  private byte[] ask(int x, long revision, int size) {
    return cache.get(
        new TileCache.Key(procedure, 20, x, 0),
        revision,
        () -> {
          made.incrementAndGet();
          return new byte[size];
        });
  }

  @Test
  void madeOnceForARevision() {
    ask(1, 7, 10);
    ask(1, 7, 10);
    assertThat(made).hasValue(1);
    ask(1, 8, 10);
    assertThat(made).hasValue(2);
  }

  @Test
  void aCrowdWaitsForOneThatMakesIt() throws InterruptedException {
    var crowd = new ArrayList<Thread>();
    for (int i = 0; i < 20; i++) {
      crowd.add(Thread.ofVirtual().start(() -> ask(1, 7, 10)));
    }
    for (var one : crowd) {
      one.join();
    }
    assertThat(made).hasValue(1);
  }

  @Test
  void whatWasAskedLongestAgoIsForgotten() {
    var half = TileCache.MOST_BYTES / 2;
    ask(1, 1, half);
    ask(2, 1, half);
    ask(1, 1, half);
    ask(3, 1, half);
    assertThat(made).hasValue(3);
    ask(1, 1, half);
    assertThat(made).hasValue(3);
    ask(2, 1, half);
    assertThat(made).hasValue(4);
  }
}
