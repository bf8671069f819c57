package org.planrunde.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;

/**
 * A device as administrators see it.
 *
 * @param place where it stands, in words; may be empty
 * @param procedures what it offers, at least one
 * @param codeExpires until when its code can be typed, or null if there is none
 * @param contact when it was last heard, or null
 * @param report what it said then
 * @param behind by how much its clock was behind the server's then; negative if it was ahead
 */
public record Device(
    DeviceId id,
    MunicipalityId municipality,
    String name,
    String place,
    Set<ProcedureId> procedures,
    DeviceState state,
    @Nullable Instant codeExpires,
    @Nullable Instant contact,
    DeviceReport report,
    Duration behind) {
  /** Longest name, in characters. */
  public static final int MAX_NAME = 60;

  /** Longest place, in characters. */
  public static final int MAX_PLACE = 120;

  /** Most procedures of one device. */
  public static final int MAX_PROCEDURES = 20;

  /** A clock that is further off is told to administrators. */
  public static final Duration CLOCK = Duration.ofMinutes(2);

  /** Keeps an own copy. */
  public Device {
    procedures = Set.copyOf(procedures);
  }

  /** True if its clock is off by more than two minutes. */
  public boolean isClockWrong() {
    return behind.abs().compareTo(CLOCK) > 0;
  }
}
