package org.planrunde.identity;

import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.MunicipalityId;

/**
 * A municipality of this installation.
 *
 * @param accent colour as {@code #RRGGBB}
 * @param crest class path of an SVG of our own, or null
 */
public record Municipality(
    MunicipalityId id, String name, String shortName, String accent, @Nullable String crest) {}
