package org.planrunde.procedure.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.procedure.ParticipationLevel;
import org.planrunde.procedure.ProcedureState;

/**
 * Which public procedures are wanted; null and empty mean "all".
 *
 * @param words German; the last one may be only begun; at most 200 characters are read
 * @param near WGS 84: those nearest to it come first
 */
public record CatalogueQuery(
    String words,
    Set<ProcedureState> states,
    String topic,
    String district,
    @Nullable ParticipationLevel level,
    @Nullable MunicipalityId municipality,
    @Nullable Point near) {
  /** All of them. */
  public static final CatalogueQuery ALL =
      new CatalogueQuery("", Set.of(), "", "", null, null, null);

  /** Keeps an own copy of the states. */
  public CatalogueQuery {
    states = Set.copyOf(states);
  }
}
