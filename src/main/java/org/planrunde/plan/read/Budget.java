package org.planrunde.plan.read;

import org.locationtech.jts.geom.Geometry;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;

/** Counts what one file holds, over all its layers, and refuses it when it is too much. */
final class Budget {
  private final PlanLimits limits;
  private int features;
  private long vertices;
  private long bytes;

  Budget(PlanLimits limits) {
    this.limits = limits;
  }

  PlanLimits limits() {
    return limits;
  }

  void feature() {
    if (++features > limits.maxFeatures()) {
      throw refused("plan.read.too-many-features", limits.maxFeatures());
    }
  }

  void vertices(Geometry geometry) {
    vertices(geometry.getNumPoints());
  }

  void vertices(long more) {
    vertices += more;
    if (more < 0 || vertices > limits.maxVertices()) {
      throw refused("plan.read.too-many-vertices", limits.maxVertices());
    }
  }

  /** Asked before a record is held: a vertex has at most four numbers of eight bytes. */
  void record(long length) {
    if (length > 1_000 + 40L * limits.maxVertices()) {
      throw refused("plan.read.too-many-vertices", limits.maxVertices());
    }
  }

  void bytes(long more) {
    bytes += more;
    if (bytes > limits.maxBytes()) {
      throw refused("plan.read.too-large", limits.maxBytes() / 1_000_000);
    }
  }

  static RefusedException refused(String key, Object... arguments) {
    return new RefusedException(Problem.of("file", key, arguments));
  }
}
