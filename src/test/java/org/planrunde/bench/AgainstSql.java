package org.planrunde.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Asks the server for many answers one after the other, and holds them against their SQL alone. */
final class AgainstSql {
  private static final double SHARE = 0.95;

  private final double[] http;
  private final double[] sql;

  private AgainstSql(double[] http, double[] sql) {
    this.http = http;
    this.sql = sql;
  }

  interface Address<T> {
    String of(T question);
  }

  /**
   * Measures, after some that are not counted.
   *
   * @param fit refuses an answer that is not what was asked for
   * @param alone milliseconds that the database needs for one
   */
  static <T> AgainstSql of(
      Server server,
      List<T> warm,
      List<T> asked,
      Address<T> address,
      Predicate<HttpResponse<byte[]>> fit,
      ToDoubleFunction<T> alone)
      throws IOException, InterruptedException {
    var http = new double[asked.size()];
    try (var client = HttpClient.newHttpClient()) {
      for (var question : warm) {
        ask(client, server, address.of(question), fit);
      }
      for (var i = 0; i < http.length; i++) {
        http[i] = ask(client, server, address.of(asked.get(i)), fit);
      }
    }
    warm.forEach(alone::applyAsDouble);
    return new AgainstSql(http, asked.stream().mapToDouble(alone).toArray());
  }

  /** Milliseconds until the whole answer is there. */
  static double ask(
      HttpClient client, Server server, String path, Predicate<HttpResponse<byte[]>> fit)
      throws IOException, InterruptedException {
    var start = System.nanoTime();
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(server.address(path))).build(),
            BodyHandlers.ofByteArray());
    var millis = Figures.millisSince(start);
    if (answer.statusCode() != 200 || !fit.test(answer)) {
      throw new IOException("unexpected answer " + answer.statusCode() + " to " + path);
    }
    return millis;
  }

  double slow() {
    return Figures.percentile(http, SHARE);
  }

  double median() {
    return Figures.median(http);
  }

  String ratio() {
    return Figures.text("%.2f", slow() / Figures.percentile(sql, SHARE));
  }

  String alone() {
    return Figures.text(
        "SQL by JDBC: p95 %.0f ms, median %.0f",
        Figures.percentile(sql, SHARE), Figures.median(sql));
  }
}
