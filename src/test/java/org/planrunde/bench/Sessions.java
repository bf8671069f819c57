package org.planrunde.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;

/** What one visitor of the map costs the server in memory. */
final class Sessions {
  private static final int NUMBER = 200;
  private static final int WARM = 20;
  private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
  private static final String NAVIGATE =
      """
      {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{\
      "route":"/verfahren/%s","query":"","appShellTitle":"","historyState":{"idx":0},\
      "trigger":""}}],"syncId":0,"clientId":0}\
      """;

  private Sessions() {}

  static List<Row> rows(Server server) throws IOException, InterruptedException {
    open(server, WARM);
    var before = server.livingBytes();
    open(server, NUMBER);
    var each = (server.livingBytes() - before) / (double) NUMBER;
    return List.of(
        new Row(
            "Memory of an idle map session, kB",
            "<= 300",
            Figures.text("%.0f", each / 1000),
            "living objects after two collections, 200 sessions with the list, opened by HTTP"));
  }

  private static void open(Server server, int number) throws IOException, InterruptedException {
    for (var i = 0; i < number; i++) {
      try (var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
        open(client, server);
      }
    }
  }

  /** What a browser sends: the page, the start of the application and the first navigation. */
  private static void open(HttpClient client, Server server)
      throws IOException, InterruptedException {
    var page = "/verfahren/" + ManyPins.SLUG;
    send(client, request(server, page).header("Accept", "text/html"));
    var start =
        send(
            client,
            request(
                server,
                "/?v-r=init&location=verfahren%2F"
                    + ManyPins.SLUG
                    + "&query=&v-sh=800&v-sw=1280&v-wh=800&v-ww=1280&v-bh=800&v-bw=1280"
                    + "&v-curdate=0&v-tzo=0&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC"
                    + "&v-wn=v-0.5&v-td=false&v-pr=1&v-np=Linux"));
    var key = KEY.matcher(start);
    if (!key.find()) {
      throw new IOException("no session was started");
    }
    var view =
        send(
            client,
            request(server, "/?v-r=uidl&v-uiId=0")
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        NAVIGATE.formatted(key.group(1), ManyPins.SLUG))));
    if (!view.contains("Beitrag 1") || !view.contains("pr-map")) {
      throw new IOException("the session does not hold the map and the list");
    }
  }

  private static HttpRequest.Builder request(Server server, String path) {
    return HttpRequest.newBuilder(URI.create(server.address(path)));
  }

  private static String send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("answer " + answer.statusCode() + " to " + answer.uri());
    }
    return answer.body();
  }
}
