package org.planrunde.procedure.spi;

import java.util.Map;
import org.planrunde.kernel.ProcedureId;

/** What a room keeps of people in a procedure, and how it goes once the time for it is over. */
public interface PersonalTraces {
  /**
   * Erases it in the caller's transaction; what is public stays, without a person. Doing it twice
   * does no harm.
   *
   * @return how many rows of what there were
   */
  Map<String, Integer> erase(ProcedureId procedure);
}
