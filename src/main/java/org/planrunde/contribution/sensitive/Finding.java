package org.planrunde.contribution.sensitive;

/** A part of a text, from {@code start} to before {@code end} in characters, and its looks. */
public record Finding(SensitiveKind kind, int start, int end) {
  /** The same part of a text that begins so many characters later. */
  public Finding shifted(int by) {
    return new Finding(kind, start + by, end + by);
  }

  boolean overlaps(Finding other) {
    return start < other.end && other.start < end;
  }
}
