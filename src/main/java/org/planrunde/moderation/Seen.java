package org.planrunde.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a decision is about, as the moderator had it on the screen: an author may change the words
 * while they are read, and nobody should have published what he has not seen.
 *
 * @param subjects each with the time of its last change on the screen; empty if nothing was read
 */
public record Seen(Map<Subject, Optional<Instant>> subjects) {
  /** Keeps an own copy. */
  public Seen {
    subjects = Map.copyOf(subjects);
  }

  /** The cases as they were shown. */
  public static Seen of(Collection<ModerationCase> cases) {
    var seen = new HashMap<Subject, Optional<Instant>>();
    cases.forEach(c -> seen.put(c.subject(), Optional.of(c.said().changed())));
    return new Seen(seen);
  }

  /** Whatever they say by now: for acts that are not about words. */
  public static Seen asTheyAre(Collection<Subject> subjects) {
    var seen = new HashMap<Subject, Optional<Instant>>();
    subjects.forEach(s -> seen.put(s, Optional.empty()));
    return new Seen(seen);
  }

  Set<Subject> all() {
    return subjects.keySet();
  }

  Optional<Instant> changed(Subject subject) {
    return subjects.getOrDefault(subject, Optional.empty());
  }
}
