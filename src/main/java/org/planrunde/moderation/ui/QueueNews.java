package org.planrunde.moderation.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.planrunde.contribution.ContributionReceived;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.moderation.Decision;
import org.planrunde.moderation.DecisionTaken;
import org.planrunde.moderation.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open queues what came in and what was decided, after it was committed. Thread-safe. */
@Component
class QueueNews {
  private final Map<Object, Listener> listeners = new ConcurrentHashMap<>();

  private record Listener(ProcedureId procedure, BiConsumer<Subject, Boolean> tell) {}

  /**
   * Tells the listener, on the thread of whoever acted, whether a contribution waits now or no
   * longer, until the registration is removed.
   */
  Registration listen(ProcedureId procedure, BiConsumer<Subject, Boolean> listener) {
    var key = new Object();
    listeners.put(key, new Listener(procedure, listener));
    return () -> listeners.remove(key);
  }

  @TransactionalEventListener
  void on(ContributionReceived event) {
    tell(event.procedure(), Subject.of(event.id()), true);
  }

  @TransactionalEventListener
  void on(DecisionTaken event) {
    if (event.decision() != Decision.REDACTED) {
      tell(event.procedure(), event.subject(), event.decision() == Decision.REOPENED);
    }
  }

  private void tell(ProcedureId procedure, Subject subject, boolean waits) {
    listeners.values().stream()
        .filter(l -> l.procedure().equals(procedure))
        .forEach(l -> l.tell().accept(subject, waits));
  }
}
