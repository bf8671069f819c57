package org.planrunde.demo.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * Numbers the houses along the streets: odd on the left, even on the right, from one end to the
 * other. Uses no chance, so that the town around them stays what it was.
 */
final class HouseNumbers {
  private static final double REACH = 45;

  private record House(Point at, Street street) {}

  private record Numbered(double along, boolean left, Coordinate at) {}

  private final STRtree streets = new STRtree();
  private final Town town;

  private HouseNumbers(Town town) {
    this.town = town;
    for (var street : town.streets()) {
      if (street.kind() != StreetClass.PATH) {
        streets.insert(street.line().getEnvelopeInternal(), street);
      }
    }
  }

  static List<HouseNumber> of(Town town) {
    return new HouseNumbers(town).all();
  }

  private List<HouseNumber> all() {
    var houses = new LinkedHashMap<String, List<House>>();
    for (var building : town.buildings()) {
      if (building.use() == BuildingUse.HOME || building.use() == BuildingUse.PUBLIC) {
        var at = building.footprint().getInteriorPoint();
        nearest(at)
            .ifPresent(street ->
                houses
                    .computeIfAbsent(street.name(), n -> new ArrayList<>())
                    .add(new House(at, street)));
      }
    }
    var numbers = new ArrayList<HouseNumber>();
    houses.forEach((name, list) -> numbers.addAll(along(name, list)));
    return numbers;
  }

  @SuppressWarnings("unchecked")
  private Optional<Street> nearest(Point at) {
    var box = new Envelope(at.getCoordinate());
    box.expandBy(REACH);
    return ((List<Street>) streets.query(box))
        .stream()
            .filter(street -> street.line().isWithinDistance(at, REACH))
            .min(Comparator.comparingDouble(street -> street.line().distance(at)));
  }

  private static List<HouseNumber> along(String name, List<House> houses) {
    var merger = new LineMerger();
    houses.stream().map(House::street).distinct().forEach(s -> merger.add(s.line()));
    Geometry line = Shapes.FACTORY.buildGeometry(merger.getMergedLineStrings());
    var index = new LengthIndexedLine(line);
    var sorted =
        houses.stream()
            .map(house -> numbered(index, house.at().getCoordinate()))
            .sorted(
                Comparator.comparingDouble(Numbered::along)
                    .thenComparingDouble(n -> n.at().x)
                    .thenComparingDouble(n -> n.at().y))
            .toList();
    var numbers = new ArrayList<HouseNumber>();
    var next = new HashMap<>(Map.of(true, 1, false, 2));
    for (var house : sorted) {
      int number = next.merge(house.left(), 2, Integer::sum) - 2;
      numbers.add(new HouseNumber(name, number, house.at()));
    }
    return numbers;
  }

  private static Numbered numbered(LengthIndexedLine index, Coordinate at) {
    double along = index.project(at);
    var before = index.extractPoint(Math.max(index.getStartIndex(), along - 1));
    var after = index.extractPoint(Math.min(index.getEndIndex(), along + 1));
    boolean left = Orientation.index(before, after, at) == Orientation.COUNTERCLOCKWISE;
    return new Numbered(along, left, at);
  }
}
