package org.planrunde.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.planrunde.bench.Acks.Ack;

/**
 * People who send contributions at a steady rate, each again and again with the same key until the
 * receipt is there. Loopback only.
 */
final class Submitters implements AutoCloseable {
  static final String SLUG = "ausfall";
  private static final Pattern RECEIPT = Pattern.compile("\"receipt\":\"([^\"]+)\"");
  private static final Pattern UPLOAD = Pattern.compile("\"upload\":\"([^\"]+)\"");
  private static final int PHOTO_EVERY = 4;
  private static final int LONGEST_WAIT = 5000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final int port;
  private final byte[] photo;
  private final Acks acks;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final Collection<Double> millis = new ConcurrentLinkedQueue<>();
  private final Collection<String> refused = new ConcurrentLinkedQueue<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final Map<String, Integer> cut = new ConcurrentSkipListMap<>();
  private final AtomicInteger again = new AtomicInteger();

  Submitters(int port, Acks acks) throws IOException {
    this.port = port;
    photo = photoFile();
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
    var withPhoto = begun.get() % PHOTO_EVERY == 0;
    var upload = withPhoto ? insist(begin, UPLOAD, this::photo) : "";
    var sent = System.nanoTime();
    var receipt =
        withPhoto && upload.isEmpty()
            ? ""
            : insist(begin, RECEIPT, () -> contribution(key, title, upload));
    if (receipt.isEmpty()) {
      refused.add("no receipt for " + title);
      return;
    }
    millis.add(Figures.millisSince(sent));
    acks.note(new Ack("door", title, receipt, withPhoto ? 1 : 0));
  }

  /** Sends again and again until the answer holds what is looked for, or patience is over. */
  private String insist(long begin, Pattern wanted, Supplier<HttpRequest> request) {
    for (var wait = 300;
        Figures.millisSince(begin) < PATIENCE.toMillis();
        wait = Math.min(2 * wait, LONGEST_WAIT)) {
      var found = attempt(request.get(), wanted);
      if (!found.isEmpty()) {
        return found;
      }
      again.incrementAndGet();
      pause(wait);
    }
    return "";
  }

  private HttpRequest photo() {
    return HttpRequest.newBuilder(address("/api/v1/photos"))
        .timeout(Duration.ofSeconds(15))
        .header("Content-Type", "image/jpeg")
        .POST(BodyPublishers.ofByteArray(photo))
        .build();
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private HttpRequest contribution(UUID key, String title, String upload) {
    var body =
        Figures.text(
            "{\"category\":\"wege\",\"title\":\"%s\",\"text\":\"Hier fehlt ein Weg.\","
                + "\"consent\":true,\"place\":{\"type\":\"Point\",\"coordinates\":[%.5f,51.985]},"
                + "\"photos\":[%s]}",
            title,
            9.83 + (key.hashCode() & 0xffff) * 1e-6,
            upload.isEmpty() ? "" : "{\"upload\":\"" + upload + "\",\"alt\":\"Ein Bild\"}");
    return HttpRequest.newBuilder(address("/api/v1/procedures/" + SLUG + "/contributions"))
        .timeout(Duration.ofSeconds(15))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key.toString())
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  /** What was looked for, or nothing if the server could not say. */
  private String attempt(HttpRequest request, Pattern wanted) {
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      var found = wanted.matcher(answer.body());
      if (answer.statusCode() == 200 && found.find()) {
        return found.group(1);
      }
      if (answer.statusCode() < 500) {
        refused.add(answer.statusCode() + " " + answer.body());
      }
      cut.merge(Integer.toString(answer.statusCode()), 1, Integer::sum);
    } catch (IOException e) {
      // Cut off: nobody knows whether it was stored, so it is sent again.
      cut.merge(e.getClass().getSimpleName(), 1, Integer::sum);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  /** A picture of 640 × 480 pixels as a phone's messenger sends it, about 60 kB. */
  private static byte[] photoFile() throws IOException {
    var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    for (var y = 0; y < 480; y++) {
      for (var x = 0; x < 640; x++) {
        picture.setRGB(x, y, (x * y) ^ (x << 8) ^ (y << 4));
      }
    }
    var file = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", file);
    return file.toByteArray();
  }

  /** A little more or less than asked for, so that a crowd does not come back as one. */
  private static void pause(int millis) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(millis / 2, millis * 3 / 2));
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

  /** Why tries came to nothing: status or exception, and how often. */
  Map<String, Integer> cut() {
    return cut;
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
