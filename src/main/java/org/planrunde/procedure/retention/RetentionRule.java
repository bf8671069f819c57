package org.planrunde.procedure.retention;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.procedure.Phase;

/**
 * How long a procedure keeps what leads to a person.
 *
 * @param days after the end of its last phase
 * @param erased when it was last erased, or null
 */
public record RetentionRule(int days, @Nullable Instant erased) {
  /** Unless somebody chose otherwise, in days. */
  public static final int USUAL = 90;

  /** At most, in days. */
  public static final int MOST = 3650;

  private static final ZoneId TOWN = ZoneId.of("Europe/Berlin");

  /**
   * When it is erased; empty as long as there is no phase, or one without an end still lets people
   * do something. One without an end that does not, such as "decision", counts from its beginning.
   */
  public static Optional<Instant> due(List<Phase> phases, int days) {
    if (phases.stream().anyMatch(phase -> phase.ends() == null && isOpen(phase))) {
      return Optional.empty();
    }
    return phases.stream()
        .map(phase -> Optional.ofNullable(phase.ends()).orElse(phase.starts()))
        .max(Instant::compareTo)
        .map(end -> end.atZone(TOWN).plusDays(days).toInstant());
  }

  private static boolean isOpen(Phase phase) {
    return phase.contributions() || phase.comments() || phase.votes();
  }
}
