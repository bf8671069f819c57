package org.planrunde;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives events that a listener failed on another try, so that no case or assignment stays lost. */
@Component
class EventRetry {
  private final IncompleteEventPublications events;

  EventRetry(IncompleteEventPublications events) {
    this.events = events;
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void retry() {
    events.resubmitIncompletePublicationsOlderThan(Duration.ofMinutes(1));
  }
}
