package org.planrunde.console;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A command for tests that goes wrong in the way that it is told. */
@Command(name = "trouble", hidden = true)
public final class TroubleCommand implements StandaloneCommand, Callable<Integer> {
  @Parameters private String kind = "";

  /** For the command line. */
  public TroubleCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    return switch (kind) {
      case "fine" -> say("fine", 0);
      case "refuse" -> say("no", WorkerProcess.REFUSES);
      case "crash" -> say("crash", 9);
      case "environment" -> say("passwords " + System.getenv().size(), 0);
      case "silent" -> sleep();
      case "endless" -> talk();
      default -> fill();
    };
  }

  private static int say(String words, int code) {
    System.out.println(words);
    return code;
  }

  private static int sleep() throws InterruptedException {
    Thread.sleep(60_000);
    return 0;
  }

  private static int talk() throws InterruptedException {
    for (int i = 0; i < 6_000; i++) {
      System.out.println("x".repeat(100_000));
      Thread.sleep(10);
    }
    return 0;
  }

  private static int fill() {
    List<byte[]> all = new ArrayList<>();
    while (true) {
      all.add(new byte[1 << 20]);
    }
  }
}
