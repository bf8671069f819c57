package org.planrunde.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Three hundred phones and a wall in one workshop, and how long a card needs from a phone to all of
 * them, and into a theme. Loopback only.
 */
final class RoomFigures {
  private static final int PHONES = 300;
  private static final int WARM = 20;
  private static final int CARDS = 300;
  private static final long BETWEEN_MILLIS = 500;
  private static final long PATIENCE_MILLIS = 10_000;
  private static final List<String> WISHES =
      List.of(
          "Mehr Bänke mit Lehne",
          "Bügel für Fahrräder",
          "Ein Trinkbrunnen für heiße Tage",
          "Licht auf dem Weg zum Bus",
          "Schatten durch große Bäume",
          "Ein Spielplatz für kleine Kinder",
          "Weniger Autos und mehr Platz",
          "Eine Toilette ohne Stufen",
          "Ein Markt am Samstag",
          "Langsamer fahren vor der Schule");
  private static final List<String> REASONS =
      List.of(
          "weil viele ältere Leute hier warten",
          "denn abends fühlt man sich dort nicht wohl",
          "damit Familien gern bleiben",
          "wie es früher einmal war",
          "das fehlt seit dem Umbau",
          "am besten noch in diesem Jahr",
          "und bitte ohne neue Schilder");
  private static final String CODE = "MESSEN";
  private static final String WALL = "0123456789abcdef0123456789abcdef";

  /** A workshop that shows cards at once, in its only round. */
  private static final String WORKSHOP =
      """
      delete from workshop where code = '%1$s';
      insert into workshop (id, municipality_id, procedure_id, title, place, starts, ends, code,
        wall_key, state, approval, seats, act)
      values ('00000000-0000-4000-8000-0000000000e1', '00000000-0000-4000-8000-0000000000f1',
        '00000000-0000-4000-8000-0000000000f2', 'Messung', '', now(), now() + interval '3 hours',
        '%1$s', '%2$s', 'RUNNING', 'AFTER', 400, 'START');
      insert into workshop_round (id, workshop_id, municipality_id, position, kind, question,
        minutes, state, started, until)
      values ('00000000-0000-4000-8000-0000000000e2', '00000000-0000-4000-8000-0000000000e1',
        '00000000-0000-4000-8000-0000000000f1', 0, 'COLLECT', 'Was fehlt hier?', 120, 'RUNNING',
        now(), now() + interval '2 hours')
      """
          .formatted(CODE, WALL);

  private final Server server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** When a card was handed in, by its number. */
  private final Map<Integer, Long> given = new ConcurrentHashMap<>();

  /** Which screens have shown it. */
  private final Map<Integer, AtomicInteger> seen = new ConcurrentHashMap<>();

  private final Collection<Double> millis = new ConcurrentLinkedQueue<>();

  /** Until the wall showed the card in a theme, by its number. */
  private final Map<Integer, Double> themed = new ConcurrentHashMap<>();

  private final AtomicInteger bytes = new AtomicInteger();

  private RoomFigures(Server server) {
    this.server = server;
  }

  static List<Row> rows(Server server, Database database)
      throws IOException, SQLException, InterruptedException {
    Submissions.openProcedure(database);
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(WORKSHOP);
    }
    return new RoomFigures(server).measure();
  }

  private List<Row> measure() throws IOException, InterruptedException {
    var screens = PHONES + 1;
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var seats = new ArrayList<String>();
      for (int i = 0; i < PHONES; i++) {
        seats.add(join());
      }
      seats.forEach(seat -> listen(threads, "/api/v1/workshops/" + CODE + "/live", seat, false));
      listen(threads, "/api/v1/walls/" + WALL + "/live", "", true);
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
      for (int n = 0; n < WARM + CARDS; n++) {
        give(n, seats.get(n * 7 % PHONES));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_MILLIS));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS));
    } finally {
      client.shutdownNow();
      threads.shutdownNow();
    }
    var missed =
        Stream.iterate(WARM, n -> n + 1)
            .limit(CARDS)
            .mapToInt(n -> screens - seen.getOrDefault(n, new AtomicInteger()).get())
            .sum();
    var all = millis.stream().mapToDouble(Double::doubleValue).toArray();
    var sorted = themed.values().stream().mapToDouble(Double::doubleValue).toArray();
    return List.of(
        new Row(
            "A card from a phone to 300 phones and the wall, p95, s",
            "<= 1",
            Figures.text("%.2f", Figures.percentile(all, 0.95) / 1000),
            Figures.text(
                "%d cards, one every %d ms, shown at once, from the moment it is handed in until the"
                    + " screen has it; p50 %.2f, slowest %.2f; %.0f MB told; generator and database"
                    + " on the same cores",
                CARDS,
                BETWEEN_MILLIS,
                Figures.median(all) / 1000,
                Figures.percentile(all, 1) / 1000,
                bytes.get() / 1000.0)),
        new Row(
            "The same, screens that missed a card",
            "0",
            Integer.toString(missed),
            Figures.text("of %d, within %d s", CARDS * screens, PATIENCE_MILLIS / 1000)),
        new Row(
            "A card until the wall shows it in a theme, slowest, s",
            "<= 1",
            sorted.length == 0 ? "-" : Figures.text("%.2f", Figures.percentile(sorted, 1) / 1000),
            Figures.text(
                "the same room; %d of %d cards in a theme; p50 %.2f, p95 %.2f",
                sorted.length,
                CARDS,
                sorted.length == 0 ? 0 : Figures.median(sorted) / 1000,
                sorted.length == 0 ? 0 : Figures.percentile(sorted, 0.95) / 1000)));
  }

  private String join() throws IOException, InterruptedException {
    var answer = post("seat", "{\"table\":null,\"home\":false}", "");
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private void give(int number, String seat) throws IOException, InterruptedException {
    given.put(number, System.nanoTime());
    var body =
        Figures.text(
            "{\"key\":\"%s\",\"category\":\"wege\",\"title\":\"Messkarte %d. %s, %s.\",\"text\":\"\","
                + "\"consent\":true,\"place\":{\"type\":\"Point\",\"coordinates\":[9.875,51.985]}}",
            UUID.randomUUID(),
            number,
            WISHES.get(number * 7 % WISHES.size()),
            REASONS.get(number * 5 % REASONS.size()));
    post("cards", body, seat);
  }

  private HttpResponse<String> post(String what, String body, String cookie)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address("/api/v1/workshops/" + CODE + "/" + what))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(what + " was answered " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private URI address(String path) {
    return URI.create(server.address(path));
  }

  /** One screen: notes when it hears of each card for the first time. */
  private void listen(ExecutorService threads, String path, String cookie, boolean wall) {
    var request = HttpRequest.newBuilder(address(path));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    threads.execute(() -> {
      var known = new ArrayList<Integer>();
      try {
        var lines = client.send(request.build(), BodyHandlers.ofLines()).body();
        lines.forEach(line -> {
          hear(line, known);
          if (wall) {
            hearThemes(line);
          }
        });
      } catch (IOException | java.io.UncheckedIOException e) {
        // The measurement has ended; whoever was cut before has missed cards, which is counted.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private void hear(String line, List<Integer> known) {
    bytes.addAndGet(line.length() / 1000);
    int from = 0;
    while ((from = line.indexOf("Messkarte ", from)) >= 0) {
      from += 10;
      var number = Integer.parseInt(line.substring(from, line.indexOf('.', from)));
      if (!known.contains(number)) {
        known.add(number);
        note(number);
      }
    }
  }

  private void hearThemes(String line) {
    for (var card : line.split("Messkarte ", -1)) {
      var end = card.indexOf('.');
      var theme = card.indexOf("\"theme\":");
      if (end > 0 && end < 5 && theme > 0 && !card.startsWith("null", theme + 8)) {
        var number = Integer.parseInt(card.substring(0, end));
        var start = given.get(number);
        if (number >= WARM && start != null) {
          themed.computeIfAbsent(number, _ -> Figures.millisSince(start));
        }
      }
    }
  }

  private void note(int number) {
    seen.computeIfAbsent(number, _ -> new AtomicInteger()).incrementAndGet();
    var start = given.get(number);
    if (number >= WARM && start != null) {
      millis.add(Figures.millisSince(start));
    }
  }
}
