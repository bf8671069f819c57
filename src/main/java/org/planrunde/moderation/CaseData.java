package org.planrunde.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a contribution came to the moderators and what they decided last, for its author.
 *
 * @param decided null while it waits
 * @param decision null while it waits
 * @param why null unless it is withheld
 */
public record CaseData(
    Instant opened,
    @Nullable Instant decided,
    @Nullable Decision decision,
    @Nullable Withholding why) {}
