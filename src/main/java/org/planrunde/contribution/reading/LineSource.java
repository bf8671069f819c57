package org.planrunde.contribution.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the lines of one file in order. Not thread-safe. */
interface LineSource extends Closeable {
  /** The next line, null at the end. */
  @Nullable ReadLine next() throws IOException;
}
