package org.planrunde.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * MapServer, the real thing (package {@code cgi-mapserver}), run as a CGI process per question
 * behind a server on this machine. It serves two trees and a pond that are written here.
 *
 * <p>{@code baum32} is served in EPSG:25832, {@code baum4326} in EPSG:4326, both as GML 3.2; {@code
 * teich} as GeoJSON. The first tree stands at 9.875 E, 51.985 N.
 */
public final class MapServer implements AutoCloseable {
  private static final String TREES =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"art":"Linde"},"geometry":{"type":"Point","coordinates":[9.875,51.985]}},
      {"type":"Feature","properties":{"art":"Eiche"},"geometry":{"type":"Point","coordinates":[9.876,51.986]}},
      {"type":"Feature","properties":{"art":"weit weg"},"geometry":{"type":"Point","coordinates":[8.5,50.1]}}]}
      """;
  private static final String POND =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"name":"Teich"},"geometry":{"type":"Polygon","coordinates":[[[9.872,51.982],[9.874,51.982],[9.874,51.984],[9.873,51.9840001],[9.872,51.984],[9.872,51.982]]]}}]}
      """;

  private final Path folder;
  private final String program;
  private final StubService server;

  /** Writes its data into the folder and begins to answer. */
  public MapServer(Path folder) throws IOException {
    this.folder = folder;
    program =
        Optional.ofNullable(System.getenv("PLANRUNDE_MAPSERV")).orElse("/usr/lib/cgi-bin/mapserv");
    if (!Files.isExecutable(Path.of(program))) {
      throw new IllegalStateException(
          program + " is missing; type: apt-get install -y --no-install-recommends cgi-mapserver");
    }
    server = new StubService(this::run);
    write("trees.geojson", TREES);
    write("pond.geojson", POND);
    write("mapserver.conf", "CONFIG\n  ENV\n    MS_MAP_PATTERN \".\"\n  END\nEND\n");
    write("probe.map", map());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String map() {
    return """
    MAP
      NAME "probe"
      SIZE 256 256
      EXTENT 5 47 15 55
      IMAGECOLOR 255 255 255
      PROJECTION
        "init=epsg:4326"
      END
      WEB
        METADATA
          "ows_title" "Grün in der Probestadt"
          "ows_enable_request" "*"
          "ows_onlineresource" "%s"
          "wms_srs" "EPSG:3857 EPSG:25832 EPSG:4326"
        END
      END
      OUTPUTFORMAT
        NAME "geojson"
        DRIVER "OGR/GEOJSON"
        MIMETYPE "application/json; subtype=geojson"
        FORMATOPTION "STORAGE=stream"
        FORMATOPTION "FORM=SIMPLE"
      END
    %s%s%sEND
    """
        .formatted(
            address(),
            layer("baum32", "POINT", "trees", "\"wfs_srs\" \"EPSG:25832\""),
            layer("baum4326", "POINT", "trees", "\"wfs_srs\" \"EPSG:4326\""),
            layer(
                "teich",
                "POLYGON",
                "pond",
                "\"wfs_srs\" \"EPSG:25832\" \"wfs_getfeature_formatlist\" \"geojson\""));
  }

  private String layer(String name, String type, String file, String more) {
    return """
      LAYER
        NAME "%1$s"
        TYPE %2$s
        STATUS ON
        CONNECTIONTYPE OGR
        CONNECTION "%3$s"
        DATA "%4$s"
        TEMPLATE "void"
        PROJECTION
          "init=epsg:4326"
        END
        METADATA
          "ows_title" "Titel von %1$s"
          "ows_abstract" "Was %1$s zeigt"
          "gml_include_items" "all"
          "wms_include_items" "all"
          "wms_attribution_title" "Stadt Probe"
          %5$s
        END
        CLASS
          NAME "Objekte"
          STYLE
            COLOR 39 104 47
            SIZE 12
          END
        END
      END
    """
        .formatted(name, type, folder.resolve(file + ".geojson"), file, more);
  }

  /** The address that people would type. */
  public String address() {
    return server.address("/ows");
  }

  /** The server in front of it. */
  public StubService server() {
    return server;
  }

  private void run(HttpExchange exchange) throws IOException {
    var builder = new ProcessBuilder(program);
    var environment = builder.environment();
    environment.put("REQUEST_METHOD", "GET");
    environment.put(
        "QUERY_STRING", Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
    environment.put("MS_MAPFILE", folder.resolve("probe.map").toString());
    environment.put("MAPSERVER_CONFIG_FILE", folder.resolve("mapserver.conf").toString());
    var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      process.getOutputStream().close();
      send(exchange, process.getInputStream().readAllBytes());
    } finally {
      process.destroyForcibly();
      try {
        process.waitFor(5, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A CGI program writes its head, an empty line, and the body. */
  private static void send(HttpExchange exchange, byte[] answer) throws IOException {
    var text = new String(answer, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    var type =
        text.substring(0, Math.max(end, 0))
            .lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("text/plain");
    var body =
        end < 0
            ? ("no head: " + text).getBytes(UTF_8)
            : Arrays.copyOfRange(answer, end + 4, answer.length);
    StubService.answer(exchange, end < 0 ? 500 : 200, type, body);
  }

  @Override
  public void close() {
    server.close();
  }
}
