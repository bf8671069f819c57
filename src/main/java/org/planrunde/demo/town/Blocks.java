package org.planrunde.demo.town;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Cuts a quarter into blocks between its streets and builds them over. */
final class Blocks {
  private static final double SMALLEST = 420;
  private final Sheet sheet;
  private final Geometry streets;
  private final Houses houses;

  Blocks(Sheet sheet) {
    this.sheet = sheet;
    streets = sheet.streetStrips();
    houses = new Houses(sheet);
  }

  void build(Quarter quarter) {
    var ground = Shapes.minus(quarter.region(), streets);
    for (var block : Shapes.polygons(ground, 60)) {
      build(block, quarter.style());
    }
  }

  private void build(Polygon block, HouseStyle style) {
    double broad = block.getArea() / block.getLength();
    if (block.getArea() < SMALLEST || broad < 6) {
      sheet.surface(SurfaceKind.GREEN, block);
      return;
    }
    sheet.surface(SurfaceKind.BLOCK, block);
    houses.build(block, styleOf(block, style));
  }

  /** Along the tracks in the north stand sheds. */
  private HouseStyle styleOf(Polygon block, HouseStyle style) {
    var uv = TownFrame.toUv(block.getCentroid().getCoordinate());
    boolean yard = uv.y < -66 && uv.y > -192 && Math.abs(uv.x) < 900;
    return yard ? HouseStyle.HALLS : style;
  }
}
