package org.planrunde.analysis;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends, when the server starts, the runs that it left unfinished when it stopped. Commands beside a
 * running server do not do this. Does not tell several servers on one database apart.
 */
@Component
@ConditionalOnWebApplication
class InterruptedRuns {
  private final RunStore runs;

  InterruptedRuns(RunStore runs) {
    this.runs = runs;
  }

  @EventListener(ApplicationStartedEvent.class)
  void endThem() {
    runs.endAll("analysis.failed.restart");
  }
}
