package org.planrunde.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planrunde.analysis.AnalysisBench;

/** Measures what the project promises and prints one table; a missed target is no failure. */
final class Bench {
  private static final int STARTS = 3;

  /** All simulated people come from one address. */
  private static final String CROWD = "--planrunde.limits.visits-per-minute=1000000";

  private static final List<String> PARTS =
      List.of(
          "all",
          "analysis",
          "models",
          "plans",
          "server",
          "scene",
          "tiles",
          "submissions",
          "residents",
          "kiosk",
          "room");

  private Bench() {}

  /** Takes {@code --shared DIR} and {@code --only} one of {@link #PARTS}. */
  static void main(String[] args) throws IOException, SQLException, InterruptedException {
    var only = "all";
    var shared = Optional.ofNullable(System.getenv("PLANRUNDE_SHARED")).orElse("../shared");
    for (var i = 0; i < args.length; i += 2) {
      if (i + 1 < args.length && args[i].equals("--shared")) {
        shared = args[i + 1];
      } else if (i + 1 < args.length && args[i].equals("--only") && PARTS.contains(args[i + 1])) {
        only = args[i + 1];
      } else {
        System.err.println("bench knows --shared DIR and --only " + String.join("|", PARTS));
        System.exit(2);
      }
    }
    System.out.println(machine());
    var rows = new ArrayList<Row>();
    if (only.equals("all") || only.equals("analysis")) {
      System.err.println("  analysis …");
      rows.addAll(AnalysisBench.rows(Path.of(shared)));
    }
    if (only.equals("all") || only.equals("models")) {
      System.err.println("  city models …");
      rows.addAll(CityModels.rows(Path.of(shared)));
    }
    if (only.equals("all") || only.equals("plans")) {
      System.err.println("  plans …");
      rows.addAll(PlanFigures.rows());
    }
    if (only.equals("all") || only.equals("server")) {
      rows.addAll(server());
    }
    if (only.equals("all") || only.equals("scene")) {
      rows.addAll(scene(Path.of(shared)));
    }
    if (only.equals("all") || only.equals("tiles")) {
      rows.addAll(tiles());
    }
    if (only.equals("all") || only.equals("submissions")) {
      rows.addAll(submissions());
    }
    if (only.equals("all") || only.equals("residents")) {
      rows.addAll(residents());
    }
    if (only.equals("all") || only.equals("kiosk")) {
      rows.addAll(kiosk());
    }
    if (only.equals("all") || only.equals("room")) {
      rows.addAll(room());
    }
    System.out.println(Table.of(rows));
    System.out.println("Load at the end: " + load());
  }

  private static List<Row> server() throws IOException, SQLException, InterruptedException {
    var database = Database.ofEnvironment();
    if (database.isEmpty() || !Files.exists(Server.JAR)) {
      var reason = database.isEmpty() ? "no database is set" : "there is no " + Server.JAR;
      return List.of(Row.missing("Server, map and sessions", "", reason));
    }
    migrated();
    ManyPins.fill(database.get());
    System.err.println("  starting " + STARTS + " times …");
    var rows = new ArrayList<Row>();
    rows.add(starts());
    try (var server = Server.start(CROWD)) {
      System.err.println("  map feed …");
      rows.addAll(MapFigures.rows(server, database.get()));
      System.err.println("  pages …");
      rows.addAll(PageFigures.rows(server));
      System.err.println("  sessions …");
      rows.addAll(Sessions.rows(server));
    }
    return rows;
  }

  private static List<Row> scene(Path shared)
      throws IOException, SQLException, InterruptedException {
    var database = Database.ofEnvironment();
    if (database.isEmpty() || !Files.exists(Server.JAR)) {
      return List.of(Row.missing("First view of a scene, s", "<= 3", "no database"));
    }
    System.err.println("  a scene of 10,000 buildings …");
    try (var server = Server.start(CROWD)) {
      return SceneFigures.rows(server, database.get(), Server.DATA, shared);
    }
  }

  private static List<Row> tiles() throws IOException, SQLException, InterruptedException {
    var database = Database.ofEnvironment();
    if (database.isEmpty() || !Files.exists(Server.JAR)) {
      return List.of(Row.missing("Vector tile, p95, ms", "<= 100", "no database"));
    }
    migrated();
    System.err.println("  a million contributions …");
    ManyPins.fillMillion(database.get());
    System.err.println("  vector tiles …");
    try (var server = Server.start(CROWD)) {
      return TileFigures.rows(server, database.get());
    }
  }

  private static List<Row> submissions() throws IOException, SQLException, InterruptedException {
    var database = Database.ofEnvironment();
    if (database.isEmpty() || !Files.exists(Server.JAR)) {
      return List.of(
          Row.missing("Receipt at 20 submissions a second, p95, ms", "<= 800", "no database"));
    }
    System.err.println("  submissions, six minutes …");
    try (var server = Server.start("--planrunde.limits.submissions-per-minute=1000000")) {
      return Submissions.rows(server, database.get());
    }
  }

  private static List<Row> residents() throws IOException, SQLException, InterruptedException {
    var database = Database.ofEnvironment();
    if (database.isEmpty() || !Files.exists(Server.JAR)) {
      return List.of(Row.missing("300 active residents, answer p95, ms", "<= 500", "no database"));
    }
    migrated();
    ManyPins.fill(database.get());
    System.err.println("  residents, six minutes …");
    try (var server = Server.start(CROWD, "--planrunde.limits.submissions-per-minute=1000000")) {
      return Residents.rows(server);
    }
  }

  private static List<Row> kiosk() throws IOException, SQLException, InterruptedException {
    var database = Database.ofEnvironment();
    if (database.isEmpty() || !Files.exists(Server.JAR)) {
      return List.of(Row.missing("Device: 10,000 queued, sent, s", "<= 120", "no database"));
    }
    migrated();
    System.err.println("  a device on site, ten minutes …");
    try (var server = Server.start(CROWD, "--planrunde.limits.kiosk-contacts-per-minute=100000")) {
      return KioskFigures.rows(server, database.get());
    }
  }

  private static List<Row> room() throws IOException, SQLException, InterruptedException {
    var database = Database.ofEnvironment();
    if (database.isEmpty() || !Files.exists(Server.JAR)) {
      return List.of(
          Row.missing(
              "A card from a phone to 300 phones and the wall, p95, s", "<= 1", "no database"));
    }
    migrated();
    System.err.println("  a workshop of 300 phones …");
    try (var server = Server.start(CROWD, "--planrunde.limits.workshop-looks-per-minute=100000")) {
      return RoomFigures.rows(server, database.get());
    }
  }

  /** The application itself makes the tables when it starts the first time. */
  private static void migrated() throws IOException {
    System.err.println("  database …");
    Server.start().close();
  }

  private static Row starts() throws IOException {
    var seconds = new double[STARTS];
    for (var i = 0; i < STARTS; i++) {
      try (var server = Server.start()) {
        seconds[i] = server.startSeconds();
      }
    }
    return new Row(
        "Start of the built application, s",
        "<= 12",
        Figures.text("%.1f", Figures.median(seconds)),
        "process start until healthy, median of 3, migrated database, no demo");
  }

  private static String machine() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return Figures.text(
        "%d cores, %.0f GB memory, Java %s, load %s",
        system.getAvailableProcessors(),
        system.getTotalMemorySize() / 1e9,
        Runtime.version(),
        load());
  }

  private static String load() {
    return Figures.text(
        "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
