package org.planrunde.analysis;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planrunde.analysis.text.Progress;

/** Writes a line when a phase begins and at each quarter of a long one. */
final class ProgressLines implements Progress {
  private static final int QUARTERS = 4;

  private final PrintWriter out;
  private @Nullable Phase phase;
  private int quarter;

  ProgressLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void report(Phase now, int done, int total) {
    int reached = total == 0 ? 0 : (int) ((long) QUARTERS * done / total);
    if (now == phase && reached <= quarter) {
      return;
    }
    String name = now.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    out.println(reached == 0 ? name : name + ": " + done + " of " + total);
    out.flush();
    phase = now;
    quarter = reached;
  }
}
