package org.planrunde.moderation;

import java.time.Instant;
import org.planrunde.contribution.Contribution;

/** A contribution that a person should look at, and since when. */
public record ModerationCase(Contribution contribution, Instant opened) {}
