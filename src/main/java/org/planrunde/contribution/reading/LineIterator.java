package org.planrunde.contribution.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a source, one read ahead, up to a number that keeps memory bounded. */
final class LineIterator implements Iterator<ReadLine> {
  /** More lines than this are not read, because the id of each is remembered. */
  static final int MOST_LINES = 500_000;

  private final LineSource source;
  private @Nullable ReadLine ahead;
  private int given;

  LineIterator(LineSource source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && given <= MOST_LINES) {
      ahead = read();
    }
    return ahead != null;
  }

  @Override
  public ReadLine next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException();
    }
    ReadLine line = ahead;
    ahead = null;
    given++;
    return given <= MOST_LINES
        ? line
        : new ReadLine.Broken(
            line.line(), "more than " + MOST_LINES + " contributions: the rest was not read");
  }

  private @Nullable ReadLine read() {
    try {
      return source.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
