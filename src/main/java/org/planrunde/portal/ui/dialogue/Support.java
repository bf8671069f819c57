package org.planrunde.portal.ui.dialogue;

import java.util.Optional;
import java.util.function.Consumer;
import org.planrunde.contribution.Contribution;
import org.planrunde.dialogue.VoteBasis;
import org.planrunde.dialogue.VoteKind;
import org.planrunde.dialogue.Voter;
import org.planrunde.dialogue.Voting;
import org.planrunde.dialogue.VotingRules;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;

/** Supports a contribution with one press, where a browser's voice is enough. */
public final class Support {
  private final DialogueDoors doors;
  private final Procedure procedure;

  /** For the contributions of one procedure. */
  public Support(DialogueDoors doors, Procedure procedure) {
    this.doors = doors;
    this.procedure = procedure;
  }

  /** False where nobody votes now, or only with a code. */
  public boolean isOffered() {
    var rules = rules();
    return rules.voting() != Voting.NONE
        && rules.basis() == VoteBasis.BROWSER
        && procedure.takesVotes(doors.procedures().now());
  }

  /** Gives the voice; {@code done} is told what stood in the way, if anything did. */
  public void give(Contribution said, Consumer<Optional<Problem>> done) {
    var kind = rules().voting() == Voting.PRO_CONTRA ? VoteKind.PRO : VoteKind.SUPPORT;
    doors
        .tokens()
        .obtain(token -> {
          if (!doors.limit().allows(DialogueLimit.Act.VOTE, token)) {
            done.accept(Optional.of(Problem.of("voice", "portal.dialogue.fast")));
            return;
          }
          try {
            doors.dialogue().vote(said.id(), new Voter.Browser(token), kind);
            done.accept(Optional.empty());
          } catch (RefusedException e) {
            done.accept(Optional.of(e.problems().getFirst()));
          }
        });
  }

  private VotingRules rules() {
    return doors.dialogue().rules(procedure.id());
  }
}
