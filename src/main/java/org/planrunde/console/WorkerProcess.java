package org.planrunde.console;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a standalone command of this very program in a process of its own, so that a file that
 * breaks or overfills a reader breaks nothing else. It gets neither the environment nor its
 * passwords, has bounds for memory and time, and ends when the application does.
 */
public final class WorkerProcess {
  /**
   * What it may use.
   *
   * @param heapMegabytes of memory for objects
   * @param whole until it is ended
   * @param silence without a line from it, until it is ended
   */
  public record Limits(int heapMegabytes, Duration whole, Duration silence) {}

  /** How it ended. */
  public enum End {
    /** With this command's own word that all is well. */
    DONE,
    /** With the command's own word that it is not; it has left its reason. */
    REFUSED,
    TOO_LONG,
    TOO_LARGE,
    /** By a listener. */
    STOPPED,
    CRASHED
  }

  /** The exit code of a command that refuses what it was given. */
  public static final int REFUSES = 2;

  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

  /** What the JVM ends with on {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  private static final String MARK = "planrunde.worker";
  private static final int LONGEST_LINE = 4_096;
  private static final int LAST_LINES = 20;

  private final Process process;
  private final Limits limits;
  private final AtomicReference<@Nullable End> ended = new AtomicReference<>();
  private final AtomicLong heard = new AtomicLong(System.nanoTime());
  private final List<String> last = new ArrayList<>();

  private WorkerProcess(Process process, Limits limits) {
    this.process = process;
    this.limits = limits;
  }

  /**
   * Runs it to its end.
   *
   * @param folder where it works and keeps what it sets aside
   * @param goesOn hears each line that it prints, and says whether it should go on
   */
  public static End run(
      List<String> arguments, Path folder, Limits limits, Predicate<String> goesOn) {
    try {
      var builder = new ProcessBuilder(command(arguments, folder, limits));
      builder.directory(folder.toFile()).redirectErrorStream(true).environment().clear();
      var worker = new WorkerProcess(builder.start(), limits);
      return worker.await(goesOn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> command(List<String> arguments, Path folder, Limits limits) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + limits.heapMegabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
    command.add("-Xss2m");
    command.add("-Djava.awt.headless=true");
    command.add("-Djava.io.tmpdir=" + folder);
    // A reader's complaints about a broken file are no news, and may be endless.
    command.add("-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(compilers());
    command.add("-D" + MARK + "=true");
    var path = absolute(System.getProperty("java.class.path"));
    if (path.endsWith(".jar") && !path.contains(File.pathSeparator)) {
      command.addAll(List.of("-jar", path));
    } else {
      command.addAll(List.of("-cp", path, StandaloneMain.class.getName()));
    }
    command.addAll(arguments);
    return command;
  }

  /** Where this process does without a compiler, one that lives for seconds does all the more. */
  private static List<String> compilers() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(it -> it.startsWith("-XX:TieredStopAtLevel="))
        .toList();
  }

  /** The worker stands in another folder. */
  private static String absolute(String path) {
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Has this process end when the application that started it is gone; does nothing in a process
   * that a person started.
   */
  static void endWithApplication() {
    if (Boolean.getBoolean(MARK)) {
      Thread.ofPlatform().daemon().name("application").start(WorkerProcess::waitForEnd);
    }
  }

  /** The application holds the other end and says nothing. */
  private static void waitForEnd() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // Then it is gone as well.
    }
    Runtime.getRuntime().halt(1);
  }

  private End await(Predicate<String> goesOn) throws IOException {
    var watch = Thread.ofVirtual().start(this::watch);
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = next(lines); line != null; line = next(lines)) {
        heard.set(System.nanoTime());
        keep(line);
        if (!goesOn.test(line)) {
          end(End.STOPPED);
        }
      }
      return verdict(process.waitFor());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return End.STOPPED;
    } finally {
      process.destroyForcibly();
      watch.interrupt();
    }
  }

  private End verdict(int code) {
    var early = ended.get();
    if (early != null) {
      return early;
    }
    return switch (code) {
      case 0 -> End.DONE;
      case REFUSES -> End.REFUSED;
      case OUT_OF_MEMORY -> End.TOO_LARGE;
      default -> {
        LOG.warn("A worker ended with {}: {}", code, String.join("\n", last));
        yield End.CRASHED;
      }
    };
  }

  private void watch() {
    var began = System.nanoTime();
    try {
      while (process.isAlive()) {
        Thread.sleep(200);
        var now = System.nanoTime();
        if (now - began > limits.whole.toNanos() || now - heard.get() > limits.silence.toNanos()) {
          end(End.TOO_LONG);
        }
      }
    } catch (InterruptedException e) {
      // The work is over.
      Thread.currentThread().interrupt();
    }
  }

  private void end(End how) {
    ended.compareAndSet(null, how);
    process.destroyForcibly();
  }

  private void keep(String line) {
    last.add(line);
    if (last.size() > LAST_LINES) {
      last.removeFirst();
    }
  }

  /** A line, or its beginning; null at the end. */
  private @Nullable String next(BufferedReader in) throws IOException {
    try {
      return line(in);
    } catch (IOException e) {
      // Whoever ends a process takes its output away from under the reader.
      if (ended.get() == null) {
        throw e;
      }
      return null;
    }
  }

  private static @Nullable String line(BufferedReader in) throws IOException {
    var line = new StringBuilder();
    int c;
    while ((c = in.read()) >= 0 && c != '\n') {
      if (line.length() < LONGEST_LINE) {
        line.append((char) c);
      }
    }
    return c < 0 && line.isEmpty() ? null : line.toString();
  }
}
