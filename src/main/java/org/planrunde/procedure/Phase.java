package org.planrunde.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time of a procedure and what is allowed in it.
 *
 * @param ends exclusive; null for "until further notice"
 * @param contributions true if residents may contribute
 * @param comments true if residents may comment on contributions
 * @param votes true if residents may vote on contributions
 */
public record Phase(
    String name,
    Instant starts,
    @Nullable Instant ends,
    boolean contributions,
    boolean comments,
    boolean votes) {
  /** A phase in which all three rights are the same. */
  public Phase(String name, Instant starts, @Nullable Instant ends, boolean open) {
    this(name, starts, ends, open, open, open);
  }

  /** True if the moment lies inside. */
  public boolean contains(Instant moment) {
    return !moment.isBefore(starts) && !isOver(moment);
  }

  /** True if it ended before the moment, or ends just then. */
  public boolean isOver(Instant moment) {
    return ends != null && !moment.isBefore(ends);
  }
}
