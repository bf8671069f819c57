package org.planrunde.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The built application as a process of its own, without the demo; ends with {@link #close}. */
final class Server implements AutoCloseable {
  static final Path JAR = Path.of("target/app/planrunde.jar");

  /** Where it keeps its files. */
  static final Path DATA = Path.of("target/bench-data");

  /** What "run" gives Java, too. */
  private static final Path CACHE = Path.of("target/app/start.aot");

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

  private final Process process;
  private final int port;
  private final double startSeconds;

  private Server(Process process, int port, double startSeconds) {
    this.process = process;
    this.port = port;
    this.startSeconds = startSeconds;
  }

  static Server start(String... options) throws IOException {
    return start(freePort(), options);
  }

  /** Starts on a port that may just have been left by one that was killed. */
  static Server start(int port, String... options) throws IOException {
    var begin = System.nanoTime();
    var builder =
        new ProcessBuilder(command(port, options))
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(new File("target/log/bench-server.log")));
    builder.environment().put("PLANRUNDE_DATA", DATA.toString());
    var process = builder.start();
    // Whoever ends the measurement early leaves no server behind.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    try (var client = HttpClient.newHttpClient()) {
      while (!isUp(client, port)) {
        if (!process.isAlive() || Figures.millisSince(begin) > 120_000) {
          process.destroy();
          throw new IOException("the server did not start, see target/log/bench-server.log");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
    return new Server(process, port, Figures.millisSince(begin) / 1000);
  }

  private static List<String> command(int port, String... options) {
    var command =
        new ArrayList<>(
            List.of(
                JAVA.resolve("java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx1g"));
    if (Files.exists(CACHE)) {
      command.add("-XX:AOTCache=" + CACHE);
    }
    command.addAll(
        List.of("-jar", JAR.toString(), "--server.port=" + port, "--planrunde.demo=false"));
    command.addAll(List.of(options));
    return command;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isUp(HttpClient client, int port) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health")).build();
    try {
      return client.send(request, BodyHandlers.ofString()).body().contains("\"status\":\"UP\"");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From the start of the process until it says that it is ready. */
  double startSeconds() {
    return startSeconds;
  }

  String address(String path) {
    return "http://localhost:" + port + path;
  }

  int port() {
    return port;
  }

  /** True if it answers that it and its database are well. */
  boolean isHealthy() {
    try (var client = HttpClient.newHttpClient()) {
      return isUp(client, port);
    }
  }

  /** Ends it at once, as a power cut would; nothing is tidied. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Bytes of living objects after two full collections. */
  long livingBytes() throws IOException {
    jcmd("GC.run");
    jcmd("GC.run");
    return jcmd("GC.class_histogram")
        .lines()
        .filter(line -> line.startsWith("Total"))
        .mapToLong(line -> Long.parseLong(line.trim().split("\\s+")[2]))
        .sum();
  }

  private String jcmd(String command) throws IOException {
    var jcmd =
        new ProcessBuilder(
                List.of(JAVA.resolve("jcmd").toString(), Long.toString(process.pid()), command))
            .redirectErrorStream(true)
            .start();
    return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    process.destroy();
    if (!process.onExit().completeOnTimeout(process, 40, TimeUnit.SECONDS).join().isAlive()) {
      return;
    }
    process.destroyForcibly().onExit().join();
  }
}
