package org.planrunde.dialogue;

import org.planrunde.contribution.ContributionHidden;
import org.planrunde.contribution.PublicationState;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Deletes what was said to a contribution that its author took back: nobody can see it any more.
 */
@Component
class Withdrawn {
  private final CommentStore comments;
  private final VoteStore votes;
  private final ReportStore reports;

  Withdrawn(CommentStore comments, VoteStore votes, ReportStore reports) {
    this.comments = comments;
    this.votes = votes;
    this.reports = reports;
  }

  @ApplicationModuleListener
  void on(ContributionHidden event) {
    if (event.state() == PublicationState.WITHDRAWN) {
      reports.deleteAll(event.id());
      comments.deleteAll(event.id());
      votes.deleteAll(event.id());
    }
  }
}
