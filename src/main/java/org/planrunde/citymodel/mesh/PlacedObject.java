package org.planrunde.citymodel.mesh;

import java.util.List;
import org.planrunde.citymodel.gml.CityObject;
import org.planrunde.citymodel.gml.Surface;

/**
 * An object with the place of each of its points.
 *
 * @param surfaces those that have a place
 * @param points metres from the earth's centre, x, y, z for each point of each ring in turn
 */
@SuppressWarnings("ArrayRecordComponent")
public record PlacedObject(
    CityObject object, List<Surface> surfaces, double[] points, Bounds bounds) {

  /** Its middle in a frame, metres east and north. */
  public double[] middle(LocalFrame frame) {
    double[] foot = bounds.foot();
    Ellipsoid.toCentric(foot, 0);
    frame.toLocal(foot, 0, foot, 0);
    return foot;
  }
}
