package org.planrunde.moderation.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.planrunde.contribution.PublicationState;
import org.planrunde.moderation.ModerationCase;

/** What of the queue is looked at; empty words mean all. */
final class QueueFilter {
  /** Filter for everything. */
  static final String ALL = "";

  /** Whatever has a flag. */
  static final String FLAGGED = "FLAGGED";

  /** How long something has been there. */
  enum Age {
    ALL(Duration.ZERO, Duration.ofDays(100_000)),
    DAY(Duration.ZERO, Duration.ofDays(1)),
    WEEK(Duration.ZERO, Duration.ofDays(7)),
    OLDER(Duration.ofDays(7), Duration.ofDays(100_000));

    private final Duration from;
    private final Duration to;

    Age(Duration from, Duration to) {
      this.from = from;
      this.to = to;
    }

    private boolean fits(Duration age) {
      return age.compareTo(from) >= 0 && age.compareTo(to) < 0;
    }
  }

  /** RECEIVED means: waits for a person, public or not. */
  PublicationState state = PublicationState.RECEIVED;

  String category = ALL;
  String flag = ALL;
  String kind = ALL;
  String channel = ALL;
  Age age = Age.ALL;
  String words = "";

  boolean matches(ModerationCase c, Instant now) {
    return (category.equals(ALL) || category.equals(c.contribution().category()))
        && matchesFlag(c)
        && (kind.equals(ALL) || kind.equals(c.subject().kind().name()))
        && (channel.equals(ALL) || channel.equals(c.contribution().channel().name()))
        && (age == Age.ALL || age.fits(Duration.between(c.opened(), now)))
        && (words.isEmpty() || says(c, words.toLowerCase(Locale.ROOT)));
  }

  private boolean matchesFlag(ModerationCase c) {
    return flag.equals(ALL)
        || (flag.equals(FLAGGED)
            ? !c.flags().isEmpty()
            : c.flags().stream().anyMatch(f -> f.kind().name().equals(flag)));
  }

  private static boolean says(ModerationCase c, String part) {
    var said = c.said();
    return said.title().toLowerCase(Locale.ROOT).contains(part)
        || said.text().toLowerCase(Locale.ROOT).contains(part)
        || c.contribution().code().toLowerCase(Locale.ROOT).equals(part);
  }

  /** True if more than the category and the first two chips is chosen. */
  boolean isNarrow() {
    return !kind.equals(ALL)
        || !channel.equals(ALL)
        || age != Age.ALL
        || !words.isEmpty()
        || state != PublicationState.RECEIVED
        || !(flag.equals(ALL) || flag.equals(FLAGGED));
  }

  void clear() {
    category = flag = kind = channel = ALL;
    age = Age.ALL;
    words = "";
  }
}
