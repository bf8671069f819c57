package org.planrunde.moderation.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.planrunde.contribution.ContributionReceived;
import org.planrunde.dialogue.CommentReceived;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.moderation.Decision;
import org.planrunde.moderation.DecisionTaken;
import org.planrunde.moderation.Subject;
import org.planrunde.ui.LiveNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open queues what came in and what was decided, after it was committed. Thread-safe. */
@Component
class QueueNews {
  private final Map<Object, Listener> listeners = new ConcurrentHashMap<>();

  private record Listener(ProcedureId procedure, BiConsumer<Subject, Boolean> tell) {}

  /**
   * Tells the listener, on another thread, whether a contribution waits now or no longer, until the
   * registration is removed.
   */
  Registration listen(ProcedureId procedure, BiConsumer<Subject, Boolean> listener) {
    var key = new Object();
    listeners.put(key, new Listener(procedure, listener));
    return () -> listeners.remove(key);
  }

  @EventListener
  void on(ContributionReceived event) {
    tell(event.procedure(), Subject.of(event.id()), true);
  }

  @EventListener
  void on(CommentReceived event) {
    tell(event.procedure(), new Subject(Subject.Kind.COMMENT, event.id().value()), true);
  }

  @EventListener
  void on(DecisionTaken event) {
    if (event.decision() != Decision.REDACTED) {
      tell(event.procedure(), event.subject(), event.decision() == Decision.REOPENED);
    }
  }

  private void tell(ProcedureId procedure, Subject subject, boolean waits) {
    LiveNews.tell(() ->
        listeners.values().stream()
            .filter(l -> l.procedure().equals(procedure))
            .forEach(l -> l.tell().accept(subject, waits)));
  }
}
