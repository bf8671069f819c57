package org.planrunde.analysis.cluster;

/** The middle of a cluster: a direction of length 1, or zero if no text had words. */
public final class Centroid {
  private final double[] direction;

  Centroid(double[] direction) {
    this.direction = direction.clone();
  }

  /** A copy of the components. */
  public double[] toArray() {
    return direction.clone();
  }

  /** The cosine of the angle to another centroid of the same run. */
  public double similarity(Centroid other) {
    return Vectors.dot(direction, other.direction);
  }
}
