package org.planrunde.console;

import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How far a worker is: the line that tells it, and who hears such lines and hands them on, once a
 * second at most. Used by one thread.
 */
public final class WorkerProgress implements Predicate<String> {
  private static final Pattern LINE = Pattern.compile("progress: ([0-9]{1,3}) %");

  private final IntPredicate goesOn;
  private long told;

  /** The predicate takes per cents and says whether the work is still wanted. */
  public WorkerProgress(IntPredicate goesOn) {
    this.goesOn = goesOn;
  }

  /** What a worker prints. */
  public static String line(int percent) {
    return "progress: " + percent + " %";
  }

  @Override
  public boolean test(String line) {
    long now = System.nanoTime();
    var matcher = LINE.matcher(line);
    if (!matcher.matches() || (told != 0 && now - told < TimeUnit.SECONDS.toNanos(1))) {
      return true;
    }
    told = now;
    return goesOn.test(Math.min(100, Integer.parseInt(matcher.group(1))));
  }
}
