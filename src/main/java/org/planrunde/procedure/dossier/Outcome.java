package org.planrunde.procedure.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What came of a procedure at length, and on which day it was decided; the text may be empty. */
public record Outcome(String text, @Nullable LocalDate day) {
  /** Nothing is told yet. */
  public static final Outcome NONE = new Outcome("", null);
}
