package org.planrunde.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running server as a program does. */
public record Asking(int port) {
  /** The answer's bytes; headers as name and value in turn. */
  public HttpResponse<byte[]> get(String path, String... headers) {
    var address = path.startsWith("http") ? path : "http://127.0.0.1:" + port + path;
    var request = HttpRequest.newBuilder(URI.create(address));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The answer as text. */
  public String text(String path, String... headers) {
    return new String(get(path, headers).body(), StandardCharsets.UTF_8);
  }

  /** JSON that was answered with 200. */
  public JsonNode json(String path, String... headers) {
    var answer = get(path, headers);
    assertThat(answer.statusCode())
        .as(path + " " + new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  /** The ids of all features on all pages, in their order. */
  public List<String> ids(String first) {
    var ids = new ArrayList<String>();
    var next = first;
    while (!next.isEmpty()) {
      var page = json(next);
      page.path("features").forEach(f -> ids.add(f.path("id").asString()));
      next = link(page, "next");
    }
    return ids;
  }

  /** Where a link of a document leads; empty if it has none. */
  public static String link(JsonNode document, String rel) {
    for (var link : document.path("links")) {
      if (link.path("rel").asString().equals(rel)) {
        return link.path("href").asString();
      }
    }
    return "";
  }

  /** The whole answer to a request under another name of the server. */
  public String at(String host, String path) {
    try (var socket = new Socket("127.0.0.1", port)) {
      var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
