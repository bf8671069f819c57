package org.planrunde.workshop;

import java.util.List;
import java.util.Optional;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;

/**
 * A workshop as its moderators see it.
 *
 * @param code six letters by which phones join
 * @param wallKey the end of the wall's address; whoever has it sees the wall
 * @param sorting the machine puts cards into themes
 * @param version to be shown with each change, so that nothing is overwritten that nobody saw
 * @param act what the latest change was
 */
public record Workshop(
    WorkshopId id,
    MunicipalityId municipality,
    ProcedureId procedure,
    WorkshopPlan plan,
    String code,
    String wallKey,
    WorkshopState state,
    Wall wall,
    List<Round> rounds,
    boolean sorting,
    int version,
    Act act) {
  /** Keeps an own copy of the rounds. */
  public Workshop {
    rounds = List.copyOf(rounds);
  }

  /** The round that runs. */
  public Optional<Round> running() {
    return rounds.stream().filter(Round::isRunning).findFirst();
  }

  /** The round with this id. */
  public Optional<Round> round(RoundId id) {
    return rounds.stream().filter(r -> r.id().equals(id)).findFirst();
  }
}
