package org.planrunde.contribution;

import org.planrunde.bench.Figures;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Runs the statements of the map's feed through JDBC alone: no server, no JSON. */
public final class FeedBench implements AutoCloseable {
  private final SingleConnectionDataSource source;
  private final MapFeed map;
  private final ContributionList lists;

  /** Connects with the same settings as the application. */
  public FeedBench(String url, String user, String password) {
    var options = "?options=-c%20plan_cache_mode=force_custom_plan";
    source = new SingleConnectionDataSource(url + options, user, password, true);
    var jdbc = JdbcClient.create(source);
    map = new MapFeed(jdbc);
    lists = new ContributionList(jdbc);
  }

  /** Milliseconds that the statements of one answer take after one count of all. */
  public double millis(ProcedureId procedure, Filter filter, int zoom) {
    var start = System.nanoTime();
    map.revision(procedure);
    map.pins(procedure, filter, map.groups(procedure, filter, zoom), zoom);
    return Figures.millisSince(start);
  }

  /** Milliseconds for counting all contributions, which the feed does once after every change. */
  public double countMillis(ProcedureId procedure) {
    var start = System.nanoTime();
    lists.countPublic(procedure, Filter.ALL);
    return Figures.millisSince(start);
  }

  @Override
  public void close() {
    source.destroy();
  }
}
