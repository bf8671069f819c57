package org.planrunde.dialogue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Receipts;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureState;
import org.planrunde.procedure.Procedures;
import org.springframework.stereotype.Component;

/** What authors add by their receipt; always within a transaction of the front door. */
@Component
class Additions {
  private static final Set<PublicationState> OPEN =
      Set.of(PublicationState.RECEIVED, PublicationState.PUBLISHED);

  private final CommentStore store;
  private final Commenting comments;
  private final Receipts receipts;
  private final Procedures procedures;

  Additions(CommentStore store, Commenting comments, Receipts receipts, Procedures procedures) {
    this.store = store;
    this.comments = comments;
    this.receipts = receipts;
    this.procedures = procedures;
  }

  Comment add(String receipt, UUID key, String typed) {
    var said = receipts.hold(receipt).orElseThrow(() -> refusal("receipt", "gone"));
    var body = PlainText.tidy(typed);
    var known = store.findByKey(key);
    if (known.isPresent()) {
      return Commenting.again(new CommentDraft(key, said.id(), null, body, ""), known.get());
    }
    var procedure = procedureOf(said);
    CommentCheck.body(body, Comment.MAX_ADDITION)
        .ifPresent(problem -> {
          throw new RefusedException(problem);
        });
    if (store.listAdditions(said.id()).size() >= Comment.MAX_ADDITIONS) {
      throw new RefusedException(
          Problem.of("number", "dialogue.problem.additions", Comment.MAX_ADDITIONS));
    }
    var atOnce =
        procedure.moderation() == ModerationPolicy.AFTER
            && said.state() == PublicationState.PUBLISHED;
    var state = atOnce ? PublicationState.PUBLISHED : PublicationState.RECEIVED;
    store.insertAddition(key, procedure, said.id(), body, state);
    return comments.received(store.findByKey(key).orElseThrow());
  }

  private Procedure procedureOf(Contribution said) {
    if (!OPEN.contains(said.state())) {
      throw refusal("state", "addition-state");
    }
    return procedures
        .find(said.procedure())
        .filter(this::isRunning)
        .orElseThrow(() -> refusal("phase", "addition-over"));
  }

  private boolean isRunning(Procedure procedure) {
    return procedure.published() && procedure.state(procedures.now()) != ProcedureState.DONE;
  }

  boolean mayAdd(Contribution said) {
    return OPEN.contains(said.state())
        && procedures.find(said.procedure()).filter(this::isRunning).isPresent()
        && store.listAdditions(said.id()).size() < Comment.MAX_ADDITIONS;
  }

  List<Comment> list(ContributionId id) {
    return store.listAdditions(id);
  }

  List<Comment> listPublic(ContributionId id) {
    return store.listPublicAdditions(id);
  }

  boolean withdraw(String receipt, CommentId id) {
    var own =
        receipts.hold(receipt).stream()
            .flatMap(said -> store.listAdditions(said.id()).stream())
            .anyMatch(c -> c.id().equals(id));
    return own && comments.withdraw(id);
  }

  private static RefusedException refusal(String field, String key) {
    return new RefusedException(Problem.of(field, "dialogue.problem." + key));
  }
}
