package org.planrunde.plan.raster;

/**
 * The tile world of the sheet itself, for looking at it before it has a place: its upper left
 * corner is the world's, and at the deepest zoom a pixel is a pixel.
 */
public record SheetWorld(int width, int height) implements ToSheet {
  private static final int TILE = 256;

  /** The zoom at which a pixel is a pixel; at zoom 0 the sheet fits into one tile. */
  @Override
  public int deepest() {
    var zoom = 0;
    while ((TILE << zoom) < Math.max(width, height)) {
      zoom++;
    }
    return zoom;
  }

  @Override
  public int shallowest() {
    return 0;
  }

  @Override
  public double[] bounds() {
    return new double[] {0, 0, width, height};
  }

  @Override
  public double[] at(double worldX, double worldY) {
    return new double[] {worldX, worldY};
  }
}
