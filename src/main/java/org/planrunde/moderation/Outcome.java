package org.planrunde.moderation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of an act on several subjects: those that were done, and why others were not. */
public record Outcome(List<Subject> done, Map<Skip, Integer> skipped) {
  /** Why something was left as it is. */
  public enum Skip {
    /** Its author took it back, or it is gone. */
    WITHDRAWN,
    /** It is like that already. */
    ALREADY,
    /** Its author changed it after the moderator had read it. */
    CHANGED,
    /** Only what is public can be answered. */
    NOT_PUBLIC,
    /** It has an answer that should stay. */
    ANSWERED
  }

  /** Keeps copies. */
  public Outcome {
    done = List.copyOf(done);
    skipped = Map.copyOf(skipped);
  }

  /** How many were done. */
  public int number() {
    return done.size();
  }

  static final class Count {
    private final List<Subject> done = new ArrayList<>();
    private final Map<Skip, Integer> skipped = new EnumMap<>(Skip.class);

    void done(Subject subject) {
      done.add(subject);
    }

    void skip(Skip why, int number) {
      if (number > 0) {
        skipped.merge(why, number, Integer::sum);
      }
    }

    Outcome outcome() {
      return new Outcome(done, skipped);
    }
  }
}
