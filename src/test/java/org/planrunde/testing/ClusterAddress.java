package org.planrunde.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the PostGIS cluster of the tests is: as {@code ./planrunde verify} says in the environment,
 * otherwise started through the launcher, so that a test started in an editor works too.
 *
 * @param server the JDBC address up to and including the last slash
 */
record ClusterAddress(String server, String user, String password) {
  static ClusterAddress find() {
    var environment = System.getenv();
    return parse(
        Optional.ofNullable(environment.get("PLANRUNDE_TEST_DB_URL"))
            .orElseGet(ClusterAddress::launch),
        environment);
  }

  /** Reads {@code jdbc:postgresql://host:port/name?user=..&password=..}. */
  static ClusterAddress parse(String url, Map<String, String> environment) {
    var parts = url.split("\\?", 2);
    var query =
        Arrays.stream(parts.length < 2 ? new String[0] : parts[1].split("&"))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return new ClusterAddress(
        parts[0].substring(0, parts[0].lastIndexOf('/') + 1),
        query.getOrDefault("user", environment.getOrDefault("PLANRUNDE_DB_USER", "planrunde")),
        query.getOrDefault("password", environment.getOrDefault("PLANRUNDE_DB_PASSWORD", "")));
  }

  String url(String database) {
    return server + database;
  }

  private static String launch() {
    try {
      var process =
          new ProcessBuilder("./planrunde", "database", "url", "--throwaway", "target/test-db")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var url = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("The launcher could not start a database, see above");
      }
      return url;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
