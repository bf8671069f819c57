package org.planrunde.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.dialogue.Comment;
import org.planrunde.dialogue.CommentId;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.springframework.stereotype.Component;

/** Comments as subjects. */
@Component
class CommentDoor implements SubjectDoor {
  private final Dialogue dialogue;
  private final Contributions contributions;
  private final CaseStore cases;

  CommentDoor(Dialogue dialogue, Contributions contributions, CaseStore cases) {
    this.dialogue = dialogue;
    this.contributions = contributions;
    this.cases = cases;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.COMMENT;
  }

  static Subject subject(CommentId id) {
    return new Subject(Subject.Kind.COMMENT, id.value());
  }

  @Override
  public List<Said> list(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var comments = dialogue.listForStaff(ids.stream().map(CommentId::new).toList());
    Map<ContributionId, Contribution> below = new HashMap<>();
    contributions
        .listForStaff(comments.stream().map(Comment::contribution).distinct().toList())
        .forEach(c -> below.put(c.id(), c));
    return comments.stream()
        .flatMap(comment ->
            Optional.ofNullable(below.get(comment.contribution())).stream()
                .map(c -> said(comment, c)))
        .toList();
  }

  private static Said said(Comment comment, Contribution below) {
    return new Said(
        subject(comment.id()),
        below,
        "",
        comment.body(),
        comment.nickname(),
        comment.state(),
        comment.created(),
        comment.created(),
        comment.addition());
  }

  /** Nobody can change the words of a comment. */
  @Override
  public boolean isAsSeen(UUID id, Instant changed) {
    return true;
  }

  /** Every comment of a resident has a case. */
  @Override
  public List<Said> list(ProcedureId procedure, PublicationState state, int limit) {
    return list(cases.latest(procedure, Subject.Kind.COMMENT, limit)).stream()
        .filter(s -> s.state() == state)
        .toList();
  }

  @Override
  public boolean publish(UUID id) {
    return dialogue.publishComment(new CommentId(id));
  }

  @Override
  public boolean withhold(UUID id) {
    return dialogue.withholdComment(new CommentId(id));
  }

  @Override
  public boolean reopen(UUID id) {
    return dialogue.reopenComment(new CommentId(id));
  }
}
