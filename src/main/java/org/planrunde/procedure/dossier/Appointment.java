package org.planrunde.procedure.dossier;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that takes place at a time: a walk, a workshop, a council meeting.
 *
 * @param id stays when the rest changes, so that calendars recognise it
 * @param ends exclusive
 */
public record Appointment(
    UUID id, String title, String text, String place, Instant starts, Instant ends) {
  /** True if it ended before the moment, or ends just then. */
  public boolean isOver(Instant moment) {
    return !moment.isBefore(ends);
  }
}
