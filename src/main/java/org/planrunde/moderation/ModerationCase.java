package org.planrunde.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;

/**
 * Something that a person should look at, since when, and why twice.
 *
 * @param decision the latest one, or null while it waits
 */
public record ModerationCase(
    Said said, Instant opened, @Nullable Decision decision, List<Flag> flags) {
  /** What it is about. */
  public Subject subject() {
    return said.subject();
  }

  /** The contribution that it is, or that it is below. */
  public Contribution contribution() {
    return said.contribution();
  }
}
