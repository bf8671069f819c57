package org.planrunde.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.planrunde.contribution.PublicationState;
import org.planrunde.kernel.ProcedureId;

/** How the moderation reaches one sort of subjects in the room that owns them. */
interface SubjectDoor {
  Subject.Kind kind();

  List<Said> list(Collection<UUID> ids);

  List<Said> list(ProcedureId procedure, PublicationState state, int limit);

  /** False if it has changed since; true holds it as it is until the transaction ends. */
  boolean isAsSeen(UUID id, Instant changed);

  boolean publish(UUID id);

  boolean withhold(UUID id);

  boolean reopen(UUID id);
}
