package org.planrunde.workshop.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.planrunde.procedure.Procedure;
import org.planrunde.workshop.Attendance;
import org.planrunde.workshop.Card;
import org.planrunde.workshop.Round;
import org.planrunde.workshop.Theme;
import org.planrunde.workshop.Workshop;

/** All that the remote shows at a moment. */
record RemoteState(
    Procedure procedure,
    Workshop workshop,
    List<Card> cards,
    List<Theme> themes,
    Attendance attendance,
    Instant now) {
  /** The round that runs, else the first. */
  Round round() {
    return workshop.running().orElseGet(() -> workshop.rounds().getFirst());
  }

  Optional<Round> before() {
    return at(round().position() - 1);
  }

  Optional<Round> after() {
    return at(round().position() + 1);
  }

  private Optional<Round> at(int position) {
    var rounds = workshop.rounds();
    return position >= 0 && position < rounds.size()
        ? Optional.of(rounds.get(position))
        : Optional.empty();
  }
}
