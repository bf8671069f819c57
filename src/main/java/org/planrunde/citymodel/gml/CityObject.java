package org.planrunde.citymodel.gml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One object of a city model as its source tells it, in the highest level of detail up to 3.
 *
 * @param id the source's id; that of the building for its parts
 * @param inPieces true if its parts come one by one under the same id, to be counted once
 * @param crs the name of the reference system that this object or the whole file states, if any
 */
public record CityObject(
    String id,
    CityKind kind,
    boolean inPieces,
    Attributes attributes,
    List<Surface> surfaces,
    @Nullable String crs) {}
