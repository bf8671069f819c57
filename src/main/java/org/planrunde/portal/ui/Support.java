package org.planrunde.portal.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.planrunde.contribution.Contribution;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.dialogue.VoteBasis;
import org.planrunde.dialogue.VoteKind;
import org.planrunde.dialogue.Voter;
import org.planrunde.dialogue.Voting;
import org.planrunde.dialogue.VotingRules;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.BrowserTokens;

/** Supports a contribution with one press, where a browser's voice is enough. */
final class Support {
  private final Dialogue dialogue;
  private final BrowserTokens tokens;
  private final Procedure procedure;

  Support(Dialogue dialogue, BrowserTokens tokens, Procedure procedure) {
    this.dialogue = dialogue;
    this.tokens = tokens;
    this.procedure = procedure;
  }

  /** False where nobody votes, or only with a code. */
  boolean isOffered() {
    var rules = rules();
    return rules.voting() != Voting.NONE && rules.basis() == VoteBasis.BROWSER;
  }

  /** Gives the voice; {@code done} is told what stood in the way, if anything did. */
  void give(Contribution said, Consumer<Optional<Problem>> done) {
    var kind = rules().voting() == Voting.PRO_CONTRA ? VoteKind.PRO : VoteKind.SUPPORT;
    tokens.obtain(token -> {
      try {
        dialogue.vote(said.id(), new Voter.Browser(token), kind);
        done.accept(Optional.empty());
      } catch (RefusedException e) {
        done.accept(Optional.of(e.problems().getFirst()));
      }
    });
  }

  private VotingRules rules() {
    return dialogue.rules(procedure.id());
  }
}
