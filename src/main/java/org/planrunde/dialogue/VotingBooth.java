package org.planrunde.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.stereotype.Component;

/** Gives, changes and takes back voices; always within a transaction of the front door. */
@Component
class VotingBooth {
  private static final int TRIES = 20;

  private final VoteStore store;
  private final Contributions contributions;
  private final Procedures procedures;

  VotingBooth(VoteStore store, Contributions contributions, Procedures procedures) {
    this.store = store;
    this.contributions = contributions;
    this.procedures = procedures;
  }

  VotingRules rules(ProcedureId procedure) {
    return store.rules(procedure);
  }

  /**
   * The same voice twice is one; the lock on its row lets two hands change it one after another.
   */
  void vote(ContributionId id, Voter voter, @Nullable VoteKind kind) {
    var procedure = procedureOf(id);
    var rules = store.rules(procedure);
    if (kind != null && !rules.voting().allows(kind)) {
      throw refusal("vote", "dialogue.problem.voting");
    }
    if (!store.isOpen(procedure)) {
      throw refusal("phase", "dialogue.problem.votes-closed");
    }
    var hash = hash(procedure, rules, voter);
    for (int i = 0; i < TRIES; i++) {
      var before = store.findAndHold(id, hash);
      if (before.isEmpty() && kind != null) {
        if (store.insert(id, hash, kind)) {
          contributions.addToTally(id, kind.one());
          return;
        }
      } else {
        before.ifPresent(old -> change(id, hash, old, kind));
        return;
      }
    }
    // It was hidden just now, or somebody gives and takes back faster than we look.
    throw refusal("contribution", "dialogue.problem.gone");
  }

  private void change(ContributionId id, byte[] hash, VoteKind old, @Nullable VoteKind kind) {
    if (old == kind) {
      return;
    }
    contributions.addToTally(id, old.less());
    if (kind == null) {
      store.delete(id, hash);
    } else {
      store.update(id, hash, kind);
      contributions.addToTally(id, kind.one());
    }
  }

  Optional<VoteKind> find(Contribution contribution, Voter voter) {
    var procedure = contribution.procedure();
    return store.find(contribution.id(), hash(procedure, store.rules(procedure), voter));
  }

  boolean isCode(ProcedureId procedure, String typed) {
    return store.isCode(procedure, VoteCodes.hash(procedure, typed));
  }

  private byte[] hash(ProcedureId procedure, VotingRules rules, Voter voter) {
    return switch (voter) {
      case Voter.Browser browser when rules.basis() == VoteBasis.BROWSER ->
          browser.token().hash("vote " + procedure);
      case Voter.Code code when rules.basis() == VoteBasis.CODE -> {
        var hash = VoteCodes.hash(procedure, code.typed());
        if (!store.isCode(procedure, hash)) {
          throw refusal("code", "dialogue.problem.code");
        }
        yield hash;
      }
      default -> throw refusal("code", "dialogue.problem.basis");
    };
  }

  private ProcedureId procedureOf(ContributionId id) {
    return contributions
        .findPublic(id)
        .map(Contribution::procedure)
        .flatMap(procedures::find)
        .filter(Procedure::published)
        .map(Procedure::id)
        .orElseThrow(() -> refusal("contribution", "dialogue.problem.gone"));
  }

  void setRules(Procedure procedure, VotingRules rules) {
    if (!store.rules(procedure.id()).equals(rules)) {
      if (store.hasVotes(procedure.id())) {
        throw refusal("voting", "dialogue.problem.has-votes");
      }
      store.save(procedure, rules);
    }
  }

  List<String> makeCodes(Procedure procedure, int number) {
    if (number < 1 || store.countCodes(procedure.id()) + (long) number > Dialogue.MAX_CODES) {
      throw new RefusedException(Problem.of("codes", "dialogue.problem.codes", Dialogue.MAX_CODES));
    }
    var codes = Stream.generate(VoteCodes::random).distinct().limit(number).toList();
    store.addCodes(procedure, codes);
    return codes;
  }

  int countCodes(ProcedureId procedure) {
    return store.countCodes(procedure);
  }

  boolean hasVotes(ProcedureId procedure) {
    return store.hasVotes(procedure);
  }

  private static RefusedException refusal(String field, String key) {
    return new RefusedException(Problem.of(field, key));
  }
}
