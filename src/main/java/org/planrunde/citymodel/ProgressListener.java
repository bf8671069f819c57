package org.planrunde.citymodel;

import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Hears the lines of a conversion and hands on, once a second at most, how far it is. */
final class ProgressListener implements Predicate<String> {
  private final IntPredicate goesOn;
  private long told;

  /** The predicate takes per cents and says whether the work is still wanted. */
  ProgressListener(IntPredicate goesOn) {
    this.goesOn = goesOn;
  }

  @Override
  public boolean test(String line) {
    long now = System.nanoTime();
    var matcher = ConvertCommand.PROGRESS.matcher(line);
    if (!matcher.matches() || (told != 0 && now - told < TimeUnit.SECONDS.toNanos(1))) {
      return true;
    }
    told = now;
    return goesOn.test(Math.min(100, Integer.parseInt(matcher.group(1))));
  }
}
