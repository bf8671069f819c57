package org.planrunde.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One open page of one browser, spoken by HTTP as Flow's script speaks it, without push. Belongs to
 * one thread.
 */
final class Visit implements AutoCloseable {
  private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
  private static final Pattern SYNC = Pattern.compile("\"syncId\":\\s*(\\d+)");
  private static final Pattern CLIENT = Pattern.compile("\"clientId\":\\s*(\\d+)");
  private static final Pattern MAP =
      Pattern.compile(
          "\"node\":(\\d+),\"type\":\"put\",\"key\":\"tag\",\"feat\":0,\"value\":\"pr-map\"");
  private static final String DEVICE =
      "&query=&v-sh=800&v-sw=1280&v-wh=800&v-ww=1280&v-bh=800&v-bw=1280"
          + "&v-curdate=0&v-tzo=0&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC"
          + "&v-wn=v-0.5&v-td=false&v-pr=1&v-np=Linux";

  private final Server server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private String key = "";
  private String map = "";
  private String sync = "0";
  private String number = "0";
  private int page = -1;

  Visit(Server server) {
    this.server = server;
  }

  /** What a browser sends: the page, the start of the application and the first navigation. */
  String open(String path) throws IOException, InterruptedException {
    page++;
    sync = "0";
    number = "0";
    get("/" + path, "text/html");
    var start = get("/?v-r=init&location=" + path.replace("/", "%2F") + DEVICE, "*/*");
    key = found(KEY, start, "no session was started");
    var view = navigate(path);
    map = found(MAP, view, "the page has no map");
    return view;
  }

  /** Follows a link inside the application. */
  String navigate(String path) throws IOException, InterruptedException {
    return tell(
        "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"/"
            + path
            + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},"
            + "\"trigger\":\"\"}}");
  }

  /** The map shows something else: the browser fetches its pins, and tells the server. */
  void look(ManyPins.View view) throws IOException, InterruptedException {
    get("/api/v1/procedures/" + ManyPins.SLUG + "/pins?" + view.query(), "*/*");
    var box = view.box();
    tell(
        Figures.text(
            "{\"type\":\"event\",\"node\":%s,\"event\":\"map-view\",\"data\":{\"event.detail\":"
                + "{\"bbox\":[%.5f,%.5f,%.5f,%.5f],\"zoom\":%d,\"shown\":100,\"total\":100000}}}",
            map, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), view.zoom()));
  }

  private String tell(String event) throws IOException, InterruptedException {
    var answer =
        send(
            request("/?v-r=uidl&v-uiId=" + page)
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%s,\"clientId\":%s}"
                            .formatted(key, event, sync, number))));
    sync = found(SYNC, answer, "not an answer of the application");
    number = found(CLIENT, answer, "not an answer of the application");
    return answer;
  }

  String get(String path, String accepted) throws IOException, InterruptedException {
    return send(request(path).header("Accept", accepted));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address(path))).timeout(Duration.ofSeconds(20));
  }

  /** Sends it, and complains of every answer but 200. */
  String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("answer " + answer.statusCode() + " to " + answer.uri());
    }
    return answer.body();
  }

  private static String found(Pattern pattern, String text, String otherwise) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException(otherwise);
    }
    return matcher.group(1);
  }

  @Override
  public void close() {
    client.close();
  }
}
