package org.planrunde.dialogue;

import org.planrunde.contribution.ContributionHidden;
import org.planrunde.contribution.PublicationState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Deletes what was said to a contribution that its author took back: nobody can see it any more.
 */
@Component
class Withdrawn {
  private final JdbcClient jdbc;

  Withdrawn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @ApplicationModuleListener
  void on(ContributionHidden event) {
    if (event.state() == PublicationState.WITHDRAWN) {
      var id = event.id().value();
      jdbc.sql("delete from abuse_report where contribution_id = ?").param(id).update();
      jdbc.sql("delete from comment where contribution_id = ?").param(id).update();
      jdbc.sql("delete from vote where contribution_id = ?").param(id).update();
    }
  }
}
