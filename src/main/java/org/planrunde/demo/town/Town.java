package org.planrunde.demo.town;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;

/**
 * The fictional town Lindenau an der Ahle, in local metres (see {@link TownFrame}).
 *
 * <p>The same seed always draws the same town. Immutable. Does not resemble any real place on
 * purpose.
 */
public record Town(
    List<Surface> surfaces,
    List<Street> streets,
    List<Marking> markings,
    List<Building> buildings,
    List<Tree> trees,
    List<PlaceLabel> labels) {

  /** Copies the lists. */
  public Town {
    surfaces = List.copyOf(surfaces);
    streets = List.copyOf(streets);
    markings = List.copyOf(markings);
    buildings = List.copyOf(buildings);
    trees = List.copyOf(trees);
    labels = List.copyOf(labels);
  }

  /** Draws the town; takes a few seconds. */
  public static Town draw(long seed) {
    var sheet = new Sheet(seed);
    MainRoads.draw(sheet);
    Waters.draw(sheet);
    Railway.draw(sheet);
    var quarters = Quarters.plan(sheet);
    quarters.forEach(quarter -> quarter.drawStreets(sheet));
    Parks.draw(sheet);
    var blocks = new Blocks(sheet);
    quarters.forEach(blocks::build);
    OldTown.draw(sheet);
    StationSquare.draw(sheet);
    Landmarks.draw(sheet);
    Countryside.draw(sheet);
    return new Town(
        sheet.surfaces, sheet.streets, sheet.markings, sheet.buildings, sheet.trees, sheet.labels);
  }

  /** Every house that has a number. */
  public List<HouseNumber> houseNumbers() {
    return HouseNumbers.of(this);
  }

  /** The gazetteer: every street's name with its middle line in local metres. */
  public Map<String, MultiLineString> gazetteer() {
    var parts = new LinkedHashMap<String, List<LineString>>();
    for (var street : streets) {
      parts.computeIfAbsent(street.name(), name -> new ArrayList<>()).add(street.line());
    }
    var lines = new LinkedHashMap<String, MultiLineString>();
    parts.forEach((name, list) ->
        lines.put(name, Shapes.FACTORY.createMultiLineString(list.toArray(LineString[]::new))));
    return lines;
  }
}
