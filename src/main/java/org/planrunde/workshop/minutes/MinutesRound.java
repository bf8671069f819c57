package org.planrunde.workshop.minutes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round.
 *
 * @param kind what was done in it, in words, such as "Sammeln"
 * @param question what was asked, or empty
 * @param minutes for how long it was planned
 * @param started null if it never began
 * @param ended null if it never ended
 * @param cards what was said in it
 * @param votes what was weighed in it, in the order in which they are to be read
 * @param outcome what came of it, in the moderator's words, or empty
 */
public record MinutesRound(
    String kind,
    String title,
    String question,
    int minutes,
    @Nullable Instant started,
    @Nullable Instant ended,
    List<MinutesCard> cards,
    List<MinutesVote> votes,
    String outcome) {
  public MinutesRound {
    cards = List.copyOf(cards);
    votes = List.copyOf(votes);
  }
}
