package org.planrunde.citymodel.gml;

import java.util.Locale;

/** Why something in a source is not shown. */
public enum Skip {
  /** Rooms, furniture and what else lies inside; cavities of solids. */
  INTERIOR,
  /** Level of detail 4, or a level that this reader does not know. */
  LEVEL_OF_DETAIL,
  /** A surface that only closes a body where there is nothing to see. */
  CLOSURE,
  /** Lines and points. */
  LINES,
  /** A link to something that is not in the same object, or nowhere in the file. */
  LINK,
  /** A link to another file or place; nothing is ever fetched. */
  LINK_ELSEWHERE,
  /** An object without any surface. */
  NO_SURFACE,
  /** A surface with fewer than three points, or without an area. */
  DEGENERATE,
  /** A surface that the triangulation could not fill. */
  NOT_FILLED,
  /** A surface with more points than anything built has. */
  TOO_MANY_POINTS,
  /** A coordinate that is no finite number. */
  NOT_A_NUMBER,
  /** A surface without heights. */
  FLAT,
  /** Arcs and other curves. */
  CURVED,
  /** An index that points to no vertex. */
  BAD_INDEX,
  /** Something that should be there and is not, or has another form than the standard's. */
  MALFORMED,
  /** A place where the stated reference system has none. */
  NOWHERE,
  /** Terrain as raster or points. */
  TERRAIN_FORM;

  /** The word for it in summaries. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
