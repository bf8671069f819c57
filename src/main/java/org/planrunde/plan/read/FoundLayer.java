package org.planrunde.plan.read;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.geo.AxisCheck;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.Projection;

/**
 * A layer of a file.
 *
 * @param name as the file has it
 * @param features that could be placed, or that there are if the system is unknown
 * @param crs the system that was used, or that the file names; null if there is none
 * @param numbers the box in the file's own numbers, as they stand there; null without features
 * @param extent the box in WGS 84; null if nothing could be placed
 * @param swapped true if the pairs were read with north first
 * @param geoJson a FeatureCollection in WGS 84; empty if nothing could be placed; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record FoundLayer(
    String name,
    GeometryKind kind,
    int features,
    @Nullable CrsName crs,
    @Nullable Envelope numbers,
    @Nullable Envelope extent,
    boolean swapped,
    byte[] geoJson) {

  /** True if there are features whose place nobody can tell. */
  public boolean needsCrs() {
    return numbers != null && (crs == null || crs.known().isEmpty());
  }

  AxisCheck check(Envelope area) {
    if (extent != null && extent.intersects(area)) {
      return AxisCheck.PLAUSIBLE;
    }
    if (numbers == null || crs == null || crs.known().isEmpty()) {
      return AxisCheck.ELSEWHERE;
    }
    Projection projection = Projection.toWgs84(crs);
    return (projection.swapped() == swapped ? projection : projection.flipped())
        .check(numbers, area);
  }
}
