package org.planrunde.moderation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planrunde.contribution.PublicationState;
import org.planrunde.kernel.ProcedureId;
import org.springframework.stereotype.Component;

/** Finds the door to each sort of subjects. */
@Component
class Subjects {
  private final Map<Subject.Kind, SubjectDoor> doors = new EnumMap<>(Subject.Kind.class);

  Subjects(List<SubjectDoor> all) {
    all.forEach(door -> doors.put(door.kind(), door));
  }

  SubjectDoor door(Subject subject) {
    return Optional.ofNullable(doors.get(subject.kind()))
        .orElseThrow(() -> new IllegalArgumentException("no door for " + subject.kind()));
  }

  List<Said> list(Collection<Subject> subjects) {
    return doors.values().stream()
        .flatMap(door ->
            door
                .list(
                    subjects.stream()
                        .filter(s -> s.kind() == door.kind())
                        .map(Subject::id)
                        .toList())
                .stream())
        .toList();
  }

  List<Said> list(ProcedureId procedure, PublicationState state, int limit) {
    return doors.values().stream()
        .flatMap(door -> door.list(procedure, state, limit).stream())
        .toList();
  }

  Optional<Said> find(Subject subject) {
    return list(List.of(subject)).stream().findFirst();
  }
}
