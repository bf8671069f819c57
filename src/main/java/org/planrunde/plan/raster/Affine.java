package org.planrunde.plan.raster;

/**
 * Leads from a place on the sheet to a place on the ground: {@code east = xx·x + xy·y + x0} and
 * {@code north = yx·x + yy·y + y0}.
 *
 * <p>On the sheet x runs to the right and y down, in pixels from the outer corner of the first
 * pixel, whose centre is (0.5, 0.5). On the ground values are in the units of a projected system, x
 * = east.
 */
public record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {
  /** Takes finite numbers only. */
  public Affine {
    if (!Double.isFinite(xx + xy + x0 + yx + yy + y0)) {
      throw new PlanRefused("numbers");
    }
  }

  /** The first coordinate of what this leads to. */
  public double east(double x, double y) {
    return xx * x + xy * y + x0;
  }

  /** The second coordinate of what this leads to. */
  public double north(double x, double y) {
    return yx * x + yy * y + y0;
  }

  /** The area on the ground of one pixel; negative where the sheet lies face up. */
  public double determinant() {
    return xx * yy - xy * yx;
  }

  /** How long one pixel is on the ground, between its longer and its shorter way. */
  public double pixelSize() {
    return Math.sqrt(Math.abs(determinant()));
  }

  /**
   * The way back from the ground to the sheet.
   *
   * @throws PlanRefused if this maps the sheet on a line or a point
   */
  public Affine inverse() {
    var det = determinant();
    var size = Math.abs(xx) + Math.abs(xy) + Math.abs(yx) + Math.abs(yy);
    if (!(Math.abs(det) > 1e-12 * size * size)) {
      throw new PlanRefused("flat");
    }
    return new Affine(
        yy / det,
        -xy / det,
        (xy * y0 - yy * x0) / det,
        -yx / det,
        xx / det,
        (yx * x0 - xx * y0) / det);
  }

  /** First {@code before}, then this. */
  public Affine after(Affine before) {
    return new Affine(
        xx * before.xx + xy * before.yx,
        xx * before.xy + xy * before.yy,
        east(before.x0, before.y0),
        yx * before.xx + yy * before.yx,
        yx * before.xy + yy * before.yy,
        north(before.x0, before.y0));
  }

  /** The same way for a sheet that was drawn with so many pixels where there was one. */
  public Affine scaled(double factor) {
    return new Affine(xx / factor, xy / factor, x0, yx / factor, yy / factor, y0);
  }
}
