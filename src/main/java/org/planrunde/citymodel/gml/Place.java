package org.planrunde.citymodel.gml;

import org.planrunde.citymodel.gml.Patch.Role;

/** Where in an object the reader is; handed down to whatever lies inside. */
record Place(int owner, int lod, SurfaceType type, Role role, boolean turned) {
  /** For geometry outside of any property that names its level, as that of terrain. */
  static final int NO_LOD = -1;

  static final Place TOP = new Place(0, NO_LOD, SurfaceType.UNTYPED, Role.BODY, false);

  Place inPart(int part) {
    return new Place(part, lod, SurfaceType.UNTYPED, Role.BODY, turned);
  }

  Place at(int level) {
    return new Place(owner, level, type, role, turned);
  }

  Place bounding(SurfaceType surface, Role newRole) {
    return new Place(owner, lod, surface, newRole, turned);
  }

  Place turnedRound() {
    return new Place(owner, lod, type, role, !turned);
  }

  /** Terrain and other geometry without a level count as level 1. */
  int level() {
    return lod == NO_LOD ? 1 : lod;
  }

  Patch patch(double[][] rings) {
    return new Patch(owner, level(), type, role, rings);
  }
}
