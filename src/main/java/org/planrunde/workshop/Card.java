package org.planrunde.workshop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.contribution.Channel;
import org.planrunde.kernel.ContributionId;

/**
 * A contribution that was given in a workshop.
 *
 * @param code of the contribution, such as {@code K7QX}
 * @param place in WGS 84, or null
 * @param table position of the table it came from, or null
 * @param home true if it came from somebody who was not in the room
 * @param theme in which it is, or null
 * @param placed a person decided so; else the machine proposes it, or nobody has sorted it yet
 */
public record Card(
    ContributionId id,
    RoundId round,
    String code,
    String title,
    String text,
    @Nullable String category,
    @Nullable Geometry place,
    Channel channel,
    @Nullable Integer table,
    boolean home,
    CardState state,
    @Nullable ThemeId theme,
    boolean placed,
    Instant created) {}
