package org.planrunde.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The npm package oidc-provider as a child process on loopback; it ends with this process. */
final class OidcProvider implements AutoCloseable {
  private static final Path SCRIPT = Path.of("src/test/resources/oidc/provider.mjs");
  private static final Path NODE = Path.of(".tools/node/node");

  private final int port = freePort();
  private final Process process;

  /** Starts it for an application at this address, and waits until it listens. */
  OidcProvider(String application) {
    var node = Files.isExecutable(NODE) ? NODE.toAbsolutePath().toString() : "node";
    try {
      process =
          new ProcessBuilder(node, SCRIPT.toString(), String.valueOf(port), application)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var output = process.inputReader(StandardCharsets.UTF_8);
      for (var line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
        if (line == null) {
          throw new IllegalStateException("the provider did not start; is oidc-provider there?");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + port;
  }

  /** A port that nobody listens on at the moment. */
  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
