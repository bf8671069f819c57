package org.planrunde.plan.raster;

/**
 * Leads from a tile world back to the sheet. A tile world is the plane of all tiles of its deepest
 * zoom, in pixels from its upper left corner.
 */
interface ToSheet {
  /** The deepest zoom that is worth cutting. */
  int deepest();

  /** The least zoom that shows anything. */
  int shallowest();

  /** Left, top, right and bottom of the sheet in the tile world. */
  double[] bounds();

  /** Where on the sheet a place of the tile world lies: x, y. */
  double[] at(double worldX, double worldY);
}
