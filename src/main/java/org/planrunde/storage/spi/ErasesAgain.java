package org.planrunde.storage.spi;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Erases anew what a restored database holds although it was erased before. */
public interface ErasesAgain {
  /** Under which word the room notes such things in the list of erasures. */
  String kind();

  /**
   * Erases those that are still there, and notes nothing anew. Called before the server answers
   * anybody; what it throws keeps the server from starting.
   *
   * @param noted the day (UTC) on which each was last erased
   * @return how many were still there
   */
  int eraseAgain(Map<UUID, LocalDate> noted);
}
