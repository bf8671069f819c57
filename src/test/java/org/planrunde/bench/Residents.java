package org.planrunde.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Three hundred residents at a time in a procedure with 100,000 pins: they look around on the map,
 * read, go back, come anew, and one act in twenty is a contribution. Loopback only.
 */
final class Residents {
  private static final int NUMBER = 300;
  private static final Duration ARRIVING = Duration.ofSeconds(40);
  private static final Duration HELD = Duration.ofMinutes(5);
  private static final int THINK_LEAST = 8_000;
  private static final int THINK_MOST = 15_000;
  private static final int PINS = 100_000;
  private static final String PAGE = "verfahren/" + ManyPins.SLUG;

  private final Server server;
  private final long begin = System.nanoTime();
  private final Collection<Double> millis = new ConcurrentLinkedQueue<>();
  private final Collection<String> failures = new ConcurrentLinkedQueue<>();

  private Residents(Server server) {
    this.server = server;
  }

  static List<Row> rows(Server server) throws InterruptedException {
    var residents = new Residents(server);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < NUMBER; i++) {
        var seed = i;
        people.execute(() -> residents.stay(new SplittableRandom(seed)));
      }
      people.shutdown();
      if (!people.awaitTermination(10, TimeUnit.MINUTES)) {
        throw new InterruptedException("residents did not come to an end");
      }
    }
    return residents.rows();
  }

  private List<Row> rows() {
    var all = millis.stream().mapToDouble(Double::doubleValue).toArray();
    failures.stream().limit(5).forEach(System.err::println);
    return List.of(
        new Row(
            "300 active residents, answer p95, ms",
            "<= 500",
            Figures.text("%.0f", Figures.percentile(all, 0.95)),
            Figures.text(
                "%d acts in %d s, think time 8-15 s, 1 act in 20 a contribution; p50 %.0f, p99 %.0f;"
                    + " generator and database on the same cores",
                all.length, HELD.toSeconds(), Figures.median(all), Figures.percentile(all, 0.99))),
        new Row("The same, errors", "0", Integer.toString(failures.size()), ""));
  }

  /** One resident: arrives at some moment, and acts until the time is over. */
  private void stay(SplittableRandom random) {
    pause(random.nextInt((int) ARRIVING.toMillis()));
    var visit = new Visit(server);
    try {
      visit.open(PAGE);
      var reading = false;
      while (Figures.millisSince(begin) < ARRIVING.plus(HELD).toMillis()) {
        pause(random.nextInt(THINK_LEAST, THINK_MOST));
        var dice = random.nextInt(20);
        var start = System.nanoTime();
        if (dice == 0) {
          contribute(visit, random);
        } else if (dice == 1) {
          visit.close();
          visit = new Visit(server);
          visit.open(PAGE);
          reading = false;
        } else if (reading) {
          visit.navigate(PAGE);
          reading = false;
        } else if (dice < 8) {
          visit.navigate(PAGE + "/beitrag/M" + random.nextInt(1, PINS));
          reading = true;
        } else {
          visit.look(ManyPins.views(1, random.nextLong()).getFirst());
        }
        if (Figures.millisSince(begin) > ARRIVING.toMillis()) {
          millis.add(Figures.millisSince(start));
        }
      }
    } catch (IOException e) {
      failures.add(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      visit.close();
    }
  }

  private static void contribute(Visit visit, SplittableRandom random)
      throws IOException, InterruptedException {
    var body =
        Figures.text(
            "{\"category\":\"verkehr\",\"title\":\"Eine Bank\",\"text\":\"Zum Sitzen im Schatten.\","
                + "\"consent\":true,\"place\":{\"type\":\"Point\",\"coordinates\":[%.5f,%.5f]}}",
            random.nextDouble(9.82, 9.93), random.nextDouble(51.95, 52.02));
    visit.send(
        visit
            .request("/api/v1/procedures/" + ManyPins.SLUG + "/contributions")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body)));
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
