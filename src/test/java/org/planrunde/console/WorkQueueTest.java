package org.planrunde.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One piece after the other, none forgotten, and nothing is called a failure at the end. */
@Timeout(30)
class WorkQueueTest {
  private final BlockingQueue<String> rows = new LinkedBlockingQueue<>();
  private final List<String> done = new CopyOnWriteArrayList<>();

  private Optional<String> next() {
    return Optional.ofNullable(rows.poll());
  }

  private static void untilSize(List<String> list, int size) throws InterruptedException {
    while (list.size() < size) {
      Thread.sleep(5);
    }
  }

  @Test
  void whatComesWhileItWorksIsDoneToo() throws Exception {
    var go = new CountDownLatch(1);
    try (var queue =
        new WorkQueue<String>(
            "test",
            this::next,
            row -> {
              await(go);
              done.add(row);
            })) {
      rows.addAll(List.of("a", "b"));
      queue.wake();
      rows.add("c");
      queue.wake();
      queue.wake();
      queue.wake();
      go.countDown();
      untilSize(done, 3);
      assertThat(done).containsExactly("a", "b", "c");
    }
  }

  @Test
  void oneThatFailsDoesNotStopTheNextLook() throws Exception {
    try (var queue =
        new WorkQueue<String>(
            "test",
            this::next,
            row -> {
              done.add(row);
              if (row.equals("bad")) {
                throw new IllegalStateException("on purpose");
              }
            })) {
      rows.add("bad");
      queue.wake();
      untilSize(done, 1);
      rows.add("good");
      queue.wake();
      untilSize(done, 2);
      assertThat(queue.closing()).isFalse();
    }
  }

  @Test
  void closingInterruptsWhatRuns() throws Exception {
    var begun = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    var queue =
        new WorkQueue<String>(
            "test",
            this::next,
            row -> {
              begun.countDown();
              await(new CountDownLatch(1));
              ended.countDown();
            });
    rows.add("long");
    queue.wake();
    begun.await();
    queue.close();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(queue.closing()).isTrue();
    queue.wake();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
