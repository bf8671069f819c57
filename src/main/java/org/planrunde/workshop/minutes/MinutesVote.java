package org.planrunde.workshop.minutes;

/**
 * What a room thought of one card or theme.
 *
 * @param subject its words
 */
public record MinutesVote(String subject, VoteSpread spread, Standing standing) {
  /** What the votes say of the room, by the rules that the minutes print below each table. */
  public enum Standing {
    SHARED,
    DIVIDED,
    /** Too few said something. */
    OPEN
  }
}
