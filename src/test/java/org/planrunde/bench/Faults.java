package org.planrunde.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.planrunde.bench.Acks.Ack;

/**
 * Breaks things while people contribute, and holds what they were thanked for against the rows.
 * Ends with an error if one contribution was lost, doubled or wrongly thanked for.
 */
final class Faults {
  private static final int PER_SECOND = 20;
  private static final int WITNESSES = 2;

  /** Long enough for most who waited to get through, so that each kill meets a working system. */
  private static final int BETWEEN_MILLIS = 12_000;

  private static final Path DATA = Path.of("target/faults/data").toAbsolutePath();

  private final Server[] server = new Server[1];
  private final Cluster cluster;
  private final Database database;
  private final List<Double> appSeconds = new ArrayList<>();
  private final List<Double> databaseSeconds = new ArrayList<>();

  private Faults(Cluster cluster, Database database) {
    this.cluster = cluster;
    this.database = database;
  }

  /** Takes {@code --app N} and {@code --database N}: how often each is killed. */
  static void main(String[] args) throws Exception {
    var app = 10;
    var database = 5;
    for (var i = 0; i + 1 < args.length; i += 2) {
      switch (args[i]) {
        case "--app" -> app = Integer.parseInt(args[i + 1]);
        case "--database" -> database = Integer.parseInt(args[i + 1]);
        default -> {
          System.err.println("faults knows --app N and --database N");
          System.exit(2);
        }
      }
    }
    var cluster =
        new Cluster(
            Path.of(System.getenv("PLANRUNDE_FAULTS_DATABASE")),
            Path.of("planrunde").toAbsolutePath());
    var faults = new Faults(cluster, Database.ofEnvironment().orElseThrow());
    var kept = false;
    try {
      kept = faults.run(app, database);
    } catch (IOException | SQLException e) {
      System.err.println(e.getMessage());
    }
    // A browser that still waits must not hold this up.
    System.exit(kept ? 0 : 1);
  }

  private boolean run(int app, int databases) throws Exception {
    server[0] = start(0);
    Submissions.openProcedure(database);
    // What earlier runs left would be counted once more.
    number(
        "with old as (delete from contribution where procedure_id ="
            + " '00000000-0000-4000-8000-0000000000f2' returning 1) select count(*) from old");
    try (var acks = new Acks(Path.of("target/faults/acks.txt"));
        var people = new Submitters(server[0].port(), acks)) {
      var witnesses = witnesses(acks);
      var threads = witnesses.stream().map(w -> Thread.ofPlatform().daemon().start(w)).toList();
      people.start(PER_SECOND);
      for (var i = 1; i <= app; i++) {
        Thread.sleep(BETWEEN_MILLIS);
        System.err.println("  kill -9 of the application, " + i + " of " + app);
        killApplication();
      }
      for (var i = 1; i <= databases; i++) {
        Thread.sleep(BETWEEN_MILLIS);
        System.err.println("  kill -9 of PostgreSQL, " + i + " of " + databases);
        killDatabase();
      }
      Thread.sleep(BETWEEN_MILLIS);
      witnesses.forEach(Witness::stop);
      people.finish();
      for (var thread : threads) {
        thread.join();
      }
      return report(acks, people, witnesses);
    } finally {
      server[0].close();
      cluster.stop();
    }
  }

  private List<Witness> witnesses(Acks acks) {
    var witnesses = new ArrayList<Witness>();
    for (var i = 0; i < WITNESSES && System.getenv("CHROMIUM") != null; i++) {
      witnesses.add(new Witness(server[0].port(), acks));
    }
    return witnesses;
  }

  private static Server start(int port) throws IOException {
    var options =
        new String[] {
          "--planrunde.limits.submissions-per-minute=1000000", "--planrunde.data=" + DATA
        };
    return port == 0 ? Server.start(options) : Server.start(port, options);
  }

  private void killApplication() throws IOException {
    var port = server[0].port();
    server[0].kill();
    var begin = System.nanoTime();
    server[0] = start(port);
    appSeconds.add(Figures.millisSince(begin) / 1000);
  }

  private void killDatabase() throws IOException, InterruptedException {
    cluster.kill();
    Thread.sleep(2000);
    cluster.start();
    var begin = System.nanoTime();
    while (!server[0].isHealthy()) {
      if (Figures.millisSince(begin) > 60_000) {
        throw new IOException("not healthy a minute after the database came back");
      }
      Thread.sleep(50);
    }
    databaseSeconds.add(Figures.millisSince(begin) / 1000);
  }

  private boolean report(Acks acks, Submitters people, List<Witness> witnesses)
      throws IOException, SQLException {
    var seen = acks.read();
    var lost = seen.stream().filter(ack -> count(ack) == 0).toList();
    var doubled =
        number(
            "select count(*) from (select title from contribution where procedure_id ="
                + " '00000000-0000-4000-8000-0000000000f2' group by title having count(*) > 1) d");
    var doors = lost.stream().filter(ack -> ack.who().equals("door")).count();
    var wrong = lost.size() - doors;
    var gone = 0L;
    for (var title : witnesses.stream().flatMap(w -> w.gone().stream()).toList()) {
      // What was stored was thanked for before the page was lost; the form is rightly empty then.
      gone += number("select 1 - count(*) from contribution where title = '" + title + "'");
    }
    var thanked = witnesses.stream().mapToInt(Witness::thanked).sum();
    var rows =
        List.of(
            row("Acknowledged and lost", "0", doors, of(seen.size() - thanked, people)),
            row("Photos lost or changed", "0", photosLost(seen), photos(seen)),
            row("Stored twice", "0", doubled, "rows with the same title, which is made once"),
            row("Wrong thanks", "0", wrong, thanked + " times thanked in real browsers"),
            row("Typed text gone", "0", gone, "after reload or restart, in real browsers"),
            row(
                "Typed text back in its form, s (worst)",
                "",
                Figures.text(
                    "%.1f",
                    witnesses.stream().mapToDouble(Witness::slowest).max().orElse(0) / 1000),
                "gone is what is not back after two minutes"),
            row(
                "Gave up without a receipt after two minutes",
                "",
                people.refused().size(),
                "nothing acknowledged, so nothing broken; a cold server and a crowd"),
            row(
                "Application healthy after kill -9, s (worst)",
                "",
                worst(appSeconds),
                appSeconds.size() + " times, process start included"),
            row(
                "Healthy after the database is back, s (worst)",
                "<= 10",
                worst(databaseSeconds),
                databaseSeconds.size() + " kills of all PostgreSQL processes"),
            row(
                "Receipt under faults, p50 / p99, ms",
                "",
                Figures.text(
                    "%.0f / %.0f",
                    Figures.percentile(people.millis(), 0.5),
                    Figures.percentile(people.millis(), 0.99)),
                "from the first try to the receipt, waiting for what was killed included"));
    System.out.println(Table.of(rows));
    System.out.println(
        "Load at the end: " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.println("Tries that came to nothing: " + people.cut());
    people.refused().forEach(System.out::println);
    witnesses.stream().map(Witness::trouble).filter(t -> !t.isEmpty()).forEach(System.out::println);
    lost.forEach(ack -> System.out.println("lost: " + ack));
    return lost.isEmpty()
        && photosLost(seen) == 0
        && doubled == 0
        && gone == 0
        && people.refused().isEmpty();
  }

  private static String photos(List<Ack> seen) {
    return seen.stream().mapToInt(Ack::photos).sum()
        + " sent, 1 in 4; each has its row, and each row's files have their checksum";
  }

  /** Acknowledged photos without a row, and rows whose file is missing or has other bytes. */
  private long photosLost(List<Ack> seen) throws SQLException, IOException {
    var withPhoto = seen.stream().filter(ack -> ack.photos() > 0).toList();
    var lost = 0L;
    for (var ack : withPhoto) {
      lost +=
          1
              - number(
                  "select count(*) from contribution_photo p join contribution c on c.id ="
                      + " p.contribution_id where c.title = '"
                      + ack.title()
                      + "'");
    }
    try (var connection = connect();
        var query = connection.createStatement();
        var rows =
            query.executeQuery("select b.id, b.sha256, s.id as store from blob b, blob_store s")) {
      while (rows.next()) {
        var id = rows.getString("id");
        var file =
            DATA.resolve("blobs").resolve(rows.getString("store")).resolve(id.substring(0, 2));
        lost += isWhole(file.resolve(id), rows.getBytes("sha256")) ? 0 : 1;
      }
    }
    return lost;
  }

  private static boolean isWhole(Path file, byte[] sha256) throws IOException {
    try {
      return Files.exists(file)
          && Arrays.equals(
              MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)), sha256);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String of(int acknowledged, Submitters people) {
    return acknowledged + " receipts at 20 a second, " + people.again() + " tries cut off";
  }

  private static String worst(List<Double> seconds) {
    return Figures.text("%.1f", seconds.stream().mapToDouble(s -> s).max().orElse(0));
  }

  private static Row row(String figure, String target, Object measured, String how) {
    return new Row(figure, target, measured.toString(), how);
  }

  /** Rows that have both what was sent and the receipt that was seen. */
  private long count(Ack ack) {
    try (var connection = connect();
        var query =
            connection.prepareStatement(
                "select count(*) from contribution where title = ? and receipt_hash = ?")) {
      query.setString(1, ack.title());
      query.setBytes(2, receiptHash(ack.receipt()));
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the table keeps it: written down here once more, so that a mistake there is noticed. */
  private static byte[] receiptHash(String receipt) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update("stored".getBytes(StandardCharsets.US_ASCII));
      return digest.digest(receipt.replace("-", "").getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private long number(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private java.sql.Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
