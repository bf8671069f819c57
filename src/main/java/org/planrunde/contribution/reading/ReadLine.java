package org.planrunde.contribution.reading;

/** What became of one line of a file: a row, or the reason why it is none. */
public sealed interface ReadLine {
  /** The line in the file from 1; for GeoJSON the running number of the feature. */
  int line();

  /** A line that holds a contribution. */
  // Nobody here means java.lang.Readable.
  @SuppressWarnings("AvoidCommonTypeNames")
  record Readable(int line, ImportRow row) implements ReadLine {}

  /** A line that was left out, with a plain English reason for the person who imports. */
  record Broken(int line, String reason) implements ReadLine {}
}
