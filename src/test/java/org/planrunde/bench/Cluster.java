package org.planrunde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The private PostgreSQL cluster of the launcher, killed and started again. */
final class Cluster {
  private final Path folder;
  private final Path launcher;
  private final String port;

  Cluster(Path folder, Path launcher) throws IOException {
    this.folder = folder;
    this.launcher = launcher;
    this.port = Files.readString(folder.resolve("port")).strip();
  }

  /** Ends the postmaster and every process below it at once. */
  void kill() throws IOException {
    var pid = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst().strip();
    var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    var all = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    postmaster.onExit().join();
    all.forEach(process -> process.onExit().join());
  }

  /** Ends it as an administrator does. */
  void stop() throws IOException, InterruptedException {
    launcher("stop");
  }

  /** Starts it on the port it had; it takes connections when this returns. */
  void start() throws IOException, InterruptedException {
    if (launcher("start") != 0 || !Files.readString(folder.resolve("port")).strip().equals(port)) {
      throw new IOException("the database did not come back, see target/log/faults-database.log");
    }
  }

  private int launcher(String action) throws IOException, InterruptedException {
    var process = new ProcessBuilder(launcher.toString(), "database", action, folder.toString());
    process.environment().putAll(Map.of("PLANRUNDE_DB_PORT", port));
    return process
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target/log/faults-database.log").toFile())
        .start()
        .waitFor();
  }
}
