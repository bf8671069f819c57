package org.planrunde.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;

/**
 * Who wants to hear of a contribution: for whoever holds its receipt, and nobody else.
 *
 * @param language {@code de} or {@code en}
 * @param confirmed null until the link in the first mail was followed
 */
public record Subscription(
    ContributionId contribution,
    String address,
    String language,
    Instant created,
    @Nullable Instant confirmed) {}
