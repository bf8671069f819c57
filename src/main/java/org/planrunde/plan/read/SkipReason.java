package org.planrunde.plan.read;

import java.util.Locale;

/** Why a feature is not on the map; each has a text {@code plan.read.skipped.<reason>}. */
enum SkipReason {
  /** It has no place. */
  NO_GEOMETRY,
  /** A kind of shape that is not read, such as bodies or curves. */
  KIND,
  /** Its numbers contradict each other. */
  BROKEN,
  /** Its outline crosses itself or has too few points. */
  INVALID,
  /** Its numbers do not fit the reference system. */
  OUTSIDE,
  /** The file marks it as deleted. */
  DELETED,
  /** Its shape stands elsewhere. */
  ELSEWHERE;

  String messageKey() {
    return "plan.read.skipped." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
