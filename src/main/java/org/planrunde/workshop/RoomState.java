package org.planrunde.workshop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that everybody in a workshop may see at a moment.
 *
 * @param cards what is let onto the wall and public, the latest first; so many as fit
 * @param shown how many there are of them
 * @param voters how many seats have weighed in the round that runs
 * @param result of the latest weighing round that is done, or null
 * @param now by the database's clock
 */
public record RoomState(
    Workshop workshop,
    List<Card> cards,
    int shown,
    List<Theme> themes,
    Attendance attendance,
    int voters,
    @Nullable Result result,
    Instant now) {
  /** So many cards at most. */
  public static final int MOST_CARDS = Results.MOST_THINGS;

  /** Keeps own copies. */
  public RoomState {
    cards = List.copyOf(cards);
    themes = List.copyOf(themes);
  }
}
