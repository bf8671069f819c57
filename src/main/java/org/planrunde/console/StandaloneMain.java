package org.planrunde.console;

/** Runs a standalone command where the program does not lie in one jar, such as in tests. */
final class StandaloneMain {
  private StandaloneMain() {}

  public static void main(String[] arguments) {
    WorkerProcess.endWithApplication();
    System.exit(Console.standalone().execute(arguments));
  }
}
