package org.planrunde.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.planrunde.bench.Acks.Ack;

/**
 * People who send contributions at a steady rate, each again and again with the same key until the
 * receipt is there. Loopback only.
 */
final class Submitters implements AutoCloseable {
  static final String SLUG = "ausfall";
  private static final Pattern RECEIPT = Pattern.compile("\"receipt\":\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final int port;
  private final Acks acks;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final Collection<Double> millis = new ConcurrentLinkedQueue<>();
  private final Collection<String> refused = new ConcurrentLinkedQueue<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger again = new AtomicInteger();

  Submitters(int port, Acks acks) {
    this.port = port;
    this.acks = acks;
  }

  void start(int perSecond) {
    clock.scheduleAtFixedRate(
        () -> people.execute(this::submit), 0, 1_000_000_000L / perSecond, TimeUnit.NANOSECONDS);
  }

  /** Begins no more and waits until everybody has a receipt or gave up. */
  void finish() throws InterruptedException {
    clock.shutdown();
    people.shutdown();
    if (!people.awaitTermination(PATIENCE.toSeconds() + 10, TimeUnit.SECONDS)) {
      refused.add("somebody is still waiting");
    }
  }

  private void submit() {
    begun.incrementAndGet();
    var key = UUID.randomUUID();
    var title = "Ausfall-" + key;
    var begin = System.nanoTime();
    while (Figures.millisSince(begin) < PATIENCE.toMillis()) {
      var receipt = attempt(key, title);
      if (!receipt.isEmpty()) {
        millis.add(Figures.millisSince(begin));
        acks.note(new Ack("door", title, receipt));
        return;
      }
      again.incrementAndGet();
      pause();
    }
    refused.add("no receipt for " + title);
  }

  /** The receipt, or nothing if the server could not say. */
  private String attempt(UUID key, String title) {
    var body =
        Figures.text(
            "{\"category\":\"wege\",\"title\":\"%s\",\"text\":\"Hier fehlt ein Weg.\","
                + "\"consent\":true,\"place\":{\"type\":\"Point\",\"coordinates\":[%.5f,51.985]}}",
            title, 9.83 + (key.hashCode() & 0xffff) * 1e-6);
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + port + "/api/v1/procedures/" + SLUG + "/contributions"))
            .timeout(Duration.ofSeconds(15))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key.toString())
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      var receipt = RECEIPT.matcher(answer.body());
      if (answer.statusCode() == 200 && receipt.find()) {
        return receipt.group(1);
      }
      if (answer.statusCode() < 500) {
        refused.add(answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      // Cut off: nobody knows whether it was stored, so it is sent again.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Milliseconds from the first try to the receipt, of each that got one. */
  double[] millis() {
    return millis.stream().mapToDouble(Double::doubleValue).toArray();
  }

  int begun() {
    return begun.get();
  }

  /** How many tries were cut off or told to come again. */
  int again() {
    return again.get();
  }

  /** What went wrong beside being cut off; should be empty. */
  Collection<String> refused() {
    return refused;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    people.shutdownNow();
    client.shutdownNow();
  }
}
