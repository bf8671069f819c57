package org.planrunde.workshop;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round and where it stands.
 *
 * @param position from 0
 * @param until when its clock ends, null unless it runs; the round itself goes on until a moderator
 *     ends it
 * @param held what is left while the clock is held, or null
 * @param outcome what was decided, in the moderator's words; may be empty
 */
public record Round(
    PlannedRound plan,
    int position,
    RoundState state,
    @Nullable Instant started,
    @Nullable Instant until,
    @Nullable Duration held,
    String outcome) {
  /** Longest outcome, in characters. */
  public static final int MAX_OUTCOME = 2000;

  /** By which it is known. */
  public RoundId id() {
    return plan.id();
  }

  /** True while people do what it asks for. */
  public boolean isRunning() {
    return state == RoundState.RUNNING;
  }
}
