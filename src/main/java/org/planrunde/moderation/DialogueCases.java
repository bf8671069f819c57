package org.planrunde.moderation;

import org.planrunde.contribution.PublicationState;
import org.planrunde.dialogue.AbuseReported;
import org.planrunde.dialogue.CommentHidden;
import org.planrunde.dialogue.CommentReceived;
import org.planrunde.procedure.Procedures;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Opens cases for comments, and anew for what somebody reported. */
@Component
class DialogueCases {
  private final CaseStore store;
  private final FlagStore flags;
  private final FlagRaiser raiser;
  private final Procedures procedures;

  DialogueCases(CaseStore store, FlagStore flags, FlagRaiser raiser, Procedures procedures) {
    this.store = store;
    this.flags = flags;
    this.raiser = raiser;
    this.procedures = procedures;
  }

  @ApplicationModuleListener
  void on(CommentReceived event) {
    var subject = CommentDoor.subject(event.id());
    procedures
        .find(event.procedure())
        .ifPresent(p -> {
          store.open(subject, event.contribution(), p);
          raiser.look(subject, event.procedure());
        });
  }

  @ApplicationModuleListener
  void on(CommentHidden event) {
    if (event.state() == PublicationState.WITHDRAWN) {
      var subject = CommentDoor.subject(event.id());
      store.close(subject);
      flags.forget(subject);
    }
  }

  /** The report hides nothing; a person looks again, also where somebody had looked before. */
  @ApplicationModuleListener
  void on(AbuseReported event) {
    var comment = event.comment();
    var subject = comment == null ? Subject.of(event.contribution()) : CommentDoor.subject(comment);
    procedures
        .find(event.procedure())
        .ifPresent(p -> {
          store.open(subject, event.contribution(), p);
          store.askAgain(subject);
          flags.report(subject, event.contribution(), p, event.reason().name());
        });
  }
}
