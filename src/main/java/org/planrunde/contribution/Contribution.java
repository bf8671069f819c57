package org.planrunde.contribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/**
 * A contribution as the other rooms may know it.
 *
 * @param code short and public, unique in the procedure
 * @param place points, lines and polygons in WGS 84, the first bears the pin; or null
 * @param placedAt when staff found the place that the author told in words, or null
 * @param published null unless it was ever public
 * @param changed when its words or its state last changed: who saw another one saw another text
 */
public record Contribution(
    ContributionId id,
    ProcedureId procedure,
    String code,
    PublicationState state,
    Channel channel,
    @Nullable String category,
    @Nullable String type,
    String title,
    String text,
    @Nullable String nickname,
    @Nullable String language,
    @Nullable Geometry place,
    @Nullable String placeWords,
    @Nullable Instant placedAt,
    Instant created,
    @Nullable Instant published,
    Instant changed) {}
