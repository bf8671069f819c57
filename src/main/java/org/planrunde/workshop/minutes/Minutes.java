package org.planrunde.workshop.minutes;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a workshop was. Holds no name of a person who took part: attendance is a number.
 *
 * @param procedure name of the procedure that the contributions belong to
 * @param town name of the municipality
 * @param place where it was, or empty
 * @param rounds in their order
 * @param themes in their order; a card names its theme by its number here
 * @param sorting who put the cards into them
 * @param leftOut cards that are not in here because they are not public
 * @param map the area with the numbers of the cards, or null
 * @param written when these minutes were made
 * @param zone in which hours are told
 * @param language German or English; decides about dates and hyphens
 */
public record Minutes(
    String title,
    String procedure,
    String town,
    String place,
    Instant starts,
    @Nullable Instant ends,
    Attendance attendance,
    List<MinutesRound> rounds,
    List<String> themes,
    Sorting sorting,
    int leftOut,
    @Nullable MinutesPicture map,
    Instant written,
    ZoneId zone,
    Locale language) {
  /** Most rounds, themes, and cards of all rounds together. */
  public static final int MOST_ROUNDS = 50;

  /** See {@link #MOST_ROUNDS}. */
  public static final int MOST_THEMES = 500;

  /** See {@link #MOST_ROUNDS}. */
  public static final int MOST_CARDS = 5_000;

  /** Seats that were taken: so many devices joined, which is not the same as people. */
  public record Attendance(int room, int home, int paper) {}

  /**
   * Who put cards into themes.
   *
   * @param proposed cards that the machine put where they are
   * @param moved how often people put a card elsewhere
   * @param named how often people gave a name
   * @param merged how often people put two themes together or took one away
   */
  public record Sorting(int proposed, int moved, int named, int merged) {}

  public Minutes {
    rounds = List.copyOf(rounds);
    themes = List.copyOf(themes);
    if (rounds.size() > MOST_ROUNDS
        || themes.size() > MOST_THEMES
        || rounds.stream().mapToInt(r -> r.cards().size()).sum() > MOST_CARDS) {
      throw new IllegalArgumentException("minutes with more than anybody reads");
    }
  }

  /** All cards in the order of the rounds. */
  public List<MinutesCard> cards() {
    return rounds.stream().flatMap(round -> round.cards().stream()).toList();
  }
}
