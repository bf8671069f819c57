package org.planrunde.workshop;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.procedure.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door for whatever shows a workshop to everybody: phones and the wall. */
@Service
@Transactional(readOnly = true)
public class Rooms {
  private final WorkshopStore workshops;
  private final CardStore cards;
  private final ThemeStore themes;
  private final SeatStore seats;
  private final VoiceStore votes;
  private final Results results;
  private final Procedures procedures;

  Rooms(
      WorkshopStore workshops,
      CardStore cards,
      ThemeStore themes,
      SeatStore seats,
      VoiceStore votes,
      Results results,
      Procedures procedures) {
    this.workshops = workshops;
    this.cards = cards;
    this.themes = themes;
    this.seats = seats;
    this.votes = votes;
    this.results = results;
    this.procedures = procedures;
  }

  /** The workshop whose wall has this key. */
  public Optional<WorkshopId> findByWall(String key) {
    return workshops.findByWall(key);
  }

  /**
   * The workshop itself.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Workshop workshop(WorkshopId id) {
    return workshops.get(id);
  }

  /** What everybody may see of it now; empty if there is no such workshop. */
  public Optional<RoomState> find(WorkshopId id) {
    return workshops.find(id).map(this::state);
  }

  private RoomState state(Workshop workshop) {
    var id = workshop.id();
    var voters = workshop.running().map(r -> votes.voters(id).getOrDefault(r.id(), 0)).orElse(0);
    return new RoomState(
        workshop,
        cards.listShown(id, RoomState.MOST_CARDS),
        cards.countShown(id),
        themes.list(id),
        seats.count(id),
        voters,
        result(workshop),
        procedures.now());
  }

  private @Nullable Result result(Workshop workshop) {
    return workshop.rounds().stream()
        .filter(r -> r.state() == RoundState.DONE && r.plan().weighing() != null)
        .max(Comparator.comparingInt(Round::position))
        .flatMap(r -> results.find(workshop.id(), r))
        .orElse(null);
  }
}
