package org.planrunde.citymodel.gml;

/** A polygon on its way: which part of the object it belongs to, and in which level of detail. */
@SuppressWarnings("ArrayRecordComponent")
record Patch(int owner, int lod, SurfaceType type, Role role, double[][] rings) {
  /** Where a polygon stands in its object. */
  enum Role {
    /** The body of the object itself. */
    BODY,
    /** A surface that says which part of the object it bounds. */
    BOUNDARY,
    /** A surface that only closes a body. */
    CLOSURE
  }

  Patch typed(SurfaceType other, Role otherRole) {
    return new Patch(owner, lod, other, otherRole, rings);
  }

  Patch at(int otherOwner, int otherLod) {
    return new Patch(otherOwner, otherLod, type, role, rings);
  }
}
