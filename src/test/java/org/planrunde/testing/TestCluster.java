package org.planrunde.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The PostGIS cluster of the tests: makes a migrated template once and copies it.
 *
 * <p>Several test runs may use one cluster at the same time. Copies that an earlier run left behind
 * are dropped at the start, those of runs still going are not.
 */
public final class TestCluster {
  private static final Duration UNTOUCHED = Duration.ofMinutes(2);
  private static final long LOCK = 25_832;
  private static @Nullable TestCluster instance;

  private final ClusterAddress address;
  private final String template;

  TestCluster(ClusterAddress address, String template) {
    this.address = address;
    this.template = template;
  }

  /** The one cluster of this test run; the first call starts it if needed and takes seconds. */
  public static synchronized TestCluster get() {
    var cluster = instance;
    if (cluster == null) {
      var migrations = new Migrations();
      cluster =
          new TestCluster(ClusterAddress.find(), "planrunde_template_" + migrations.fingerprint());
      cluster.prepare(migrations);
      instance = cluster;
    }
    return cluster;
  }

  public String user() {
    return address.user();
  }

  public String password() {
    return address.password();
  }

  /** The JDBC address of one database of this cluster, without name and password. */
  public String url(String database) {
    return address.url(database);
  }

  /** Makes a new migrated database, in about 0.1 s, and returns its name. */
  public String copyTemplate() {
    var name =
        "t_" + Instant.now().getEpochSecond() + "_" + UUID.randomUUID().toString().substring(0, 8);
    execute("create database " + name + " template " + template);
    return name;
  }

  List<String> databases() {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select datname from pg_database")) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void prepare(Migrations migrations) {
    // Held while the connection is open: one test run at a time makes the template.
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + LOCK + ")");
      dropLeftovers();
      if (!databases().contains(template)) {
        execute("drop database if exists " + template + "_new");
        execute("create database " + template + "_new");
        migrations.run(url(template + "_new"), user(), password());
        execute("alter database " + template + "_new rename to " + template);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("No lock on the test cluster " + address.url("postgres"), e);
    }
  }

  /** Drops copies that nobody is connected to and that are older than a context needs to start. */
  void dropLeftovers() {
    var youngest = Instant.now().minus(UNTOUCHED).getEpochSecond();
    for (var name : databases()) {
      if (name.matches("t_\\d+_.*")
          && Long.parseLong(name.split("_")[1]) < youngest
          && !isInUse(name)) {
        execute("drop database if exists " + name);
      }
    }
  }

  private boolean isInUse(String database) {
    try (var connection = connect();
        var query =
            connection.prepareStatement("select 1 from pg_stat_activity where datname = ?")) {
      query.setString(1, database);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String statement) {
    try (var connection = connect();
        var s = connection.createStatement()) {
      s.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url("postgres"), user(), password());
  }
}
