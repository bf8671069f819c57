package org.planrunde.workshop;

import java.time.Instant;
import java.util.List;

/**
 * What moderators write down before a workshop.
 *
 * @param ends exclusive
 * @param videoLink https address for people at home, or empty
 * @param seats so many phones may take part
 * @param announced true if it is an appointment of the procedure, in the calendar for everybody
 */
public record WorkshopPlan(
    String title,
    String place,
    Instant starts,
    Instant ends,
    Approval approval,
    String videoLink,
    int seats,
    boolean announced,
    List<GroupTable> tables,
    List<PlannedRound> rounds) {
  /** Longest title, in characters. */
  public static final int MAX_TITLE = 120;

  /** Longest place, in characters. */
  public static final int MAX_PLACE = 200;

  /** Longest address, in characters. */
  public static final int MAX_LINK = 500;

  /** Most seats. */
  public static final int MAX_SEATS = 2000;

  /** Keeps own copies. */
  public WorkshopPlan {
    tables = List.copyOf(tables);
    rounds = List.copyOf(rounds);
  }
}
