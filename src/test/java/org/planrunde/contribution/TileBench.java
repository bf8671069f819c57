package org.planrunde.contribution;

import org.planrunde.bench.Figures;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Runs the statement of a vector tile through JDBC alone: no server. */
public final class TileBench implements AutoCloseable {
  private final SingleConnectionDataSource source;
  private final ContributionTiles tiles;

  /** Connects with the same settings as the application. */
  public TileBench(String url, String user, String password) {
    var options = "?options=-c%20plan_cache_mode=force_custom_plan";
    source = new SingleConnectionDataSource(url + options, user, password, true);
    tiles = new ContributionTiles(JdbcClient.create(source));
  }

  /** Milliseconds that one tile takes. */
  public double millis(ProcedureId procedure, int zoom, int x, int y) {
    var start = System.nanoTime();
    tiles.tile(procedure, zoom, x, y);
    return Figures.millisSince(start);
  }

  @Override
  public void close() {
    source.destroy();
  }
}
