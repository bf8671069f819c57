package org.planrunde.demo.town;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Builds over blocks. */
final class Houses {
  private final Sheet sheet;

  Houses(Sheet sheet) {
    this.sheet = sheet;
  }

  void build(Polygon block, HouseStyle style) {
    double setback = style == HouseStyle.OLD ? 0.6 : 2.2;
    for (var area : Shapes.polygons(Shapes.inset(block, setback), 160)) {
      buildOn(new Plot(area), style);
    }
  }

  private void buildOn(Plot plot, HouseStyle style) {
    switch (style) {
      case PERIMETER -> perimeter(plot, 12.5, 17, 0.94, 13, 19);
      case OLD -> perimeter(plot, 9.5, 10.5, 0.97, 8, 13);
      case HALLS -> halls(plot);
      case DETACHED -> gardens(plot);
      case MIXED -> {
        if (sheet.chance(0.34)) {
          perimeter(plot, 11, 15.5, 0.8, 9, 14);
        } else {
          gardens(plot);
        }
      }
    }
  }

  private void perimeter(
      Plot plot, double depth, double lot, double share, double low, double high) {
    for (var front : plot.fronts) {
      double at = 0;
      while (front.length() - at > 5) {
        double wide = lot * sheet.between(0.7, 1.4);
        wide = front.length() - at - wide < 6 ? front.length() - at : wide;
        double deep = depth * sheet.between(0.82, 1.18);
        if (sheet.chance(share)) {
          var parts = plot.take(front.rect(at, 0, at + wide, deep), 0, 38);
          add(parts, sheet.between(low, high), front.bearing(), BuildingUse.HOME);
        }
        at += wide;
      }
    }
    courtyard(plot, depth);
  }

  private void courtyard(Plot plot, double depth) {
    for (var yard : Shapes.polygons(Shapes.inset(plot.area, depth * 1.25), 300)) {
      var front = plot.main();
      int sheds = (int) Math.min(7, yard.getArea() / 520);
      for (int i = 0; i < sheds; i++) {
        var at = somewhere(yard);
        double wide = sheet.between(6, 13);
        double deep = sheet.between(5, 9);
        var shed = new Plot.Front(at, front.tx(), front.ty(), wide).rect(0, 0, wide, deep);
        add(plot.take(shed, 2.5, 20), sheet.between(3, 5), front.bearing(), BuildingUse.SHED);
      }
      trees(plot, yard, (int) Math.min(9, 2 + yard.getArea() / 330));
    }
  }

  private void gardens(Plot plot) {
    double kind = sheet.random.nextDouble();
    for (var front : plot.fronts) {
      double at = sheet.between(4, 9);
      while (front.length() - at > 13) {
        boolean row = kind > 0.82;
        double wide =
            row
                ? sheet.between(26, 44)
                : kind > 0.55 ? sheet.between(14, 18) : sheet.between(9.5, 14);
        double deep = row ? 10.5 : sheet.between(9, 12.5);
        double back = row ? 5 : sheet.between(3.5, 7);
        var house = front.rect(at, back, at + wide, back + deep);
        if (sheet.chance(0.93)) {
          var taken = plot.take(house, 5, 60);
          add(taken, sheet.between(7, row ? 11 : 9.5), front.bearing(), BuildingUse.HOME);
          garage(plot, front, at + wide + 1.2, taken);
        }
        at += wide + sheet.between(8, 13);
      }
    }
    for (var yard : Shapes.polygons(Shapes.inset(plot.area, 18), 200)) {
      trees(plot, yard, (int) Math.min(12, yard.getArea() / 210));
    }
  }

  private void garage(Plot plot, Plot.Front front, double at, List<Polygon> house) {
    if (!house.isEmpty() && sheet.chance(0.38)) {
      double back = sheet.between(5, 11);
      var box = front.rect(at, back, at + 3.4, back + 6.5);
      add(plot.take(box, 0.8, 15), 2.8, front.bearing(), BuildingUse.SHED);
    }
  }

  private void halls(Plot plot) {
    var front = plot.main();
    double at = 5;
    while (front.length() - at > 22) {
      double wide = sheet.between(24, 62);
      double deep = sheet.between(30, 74);
      var hall = front.rect(at, 6, at + wide, 6 + deep);
      var taken = plot.take(hall, 5, 300);
      if (taken.isEmpty()) {
        taken = plot.take(front.rect(at, 6, at + wide, 26), 5, 300);
      }
      add(taken, sheet.between(7, 13), front.bearing(), BuildingUse.HALL);
      at += wide + sheet.between(9, 20);
    }
  }

  private void add(List<Polygon> footprints, double height, double ridge, BuildingUse use) {
    for (var footprint : footprints) {
      boolean flat = use != BuildingUse.HOME || footprint.getNumPoints() > 6;
      var roof = flat ? Roof.FLAT : sheet.chance(0.8) ? Roof.GABLE : Roof.HIP;
      sheet.buildings.add(new Building(footprint, height, roof, ridge, use));
    }
  }

  private void trees(Plot plot, Polygon yard, int count) {
    for (int i = 0; i < count; i++) {
      var at = somewhere(yard);
      if (plot.isFree(at, 2.2)) {
        sheet.tree(at, sheet.between(2.2, 4.4), sheet.chance(0.5) ? "Obstbaum" : "Ahorn");
      }
    }
  }

  /** A place in the polygon; its centre if chance finds none. */
  private Coordinate somewhere(Polygon polygon) {
    var box = polygon.getEnvelopeInternal();
    for (int i = 0; i < 12; i++) {
      var at =
          new Coordinate(
              sheet.between(box.getMinX(), box.getMaxX()),
              sheet.between(box.getMinY(), box.getMaxY()));
      if (polygon.contains(Shapes.FACTORY.createPoint(at))) {
        return at;
      }
    }
    return polygon.getInteriorPoint().getCoordinate();
  }
}
