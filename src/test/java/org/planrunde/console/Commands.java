package org.planrunde.console;

import org.springframework.context.ApplicationContext;

/** Runs commands of the application inside a test. */
public final class Commands {
  private Commands() {}

  /** Runs one command; gives its exit code. */
  public static int run(ApplicationContext context, String... words) {
    return Console.line(context).execute(words);
  }
}
