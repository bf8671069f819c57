package org.planrunde.demo.town;

import java.util.List;

/** Everything a plan may show on top of the base map, in the same parts. */
record PlanLayer(
    List<Surface> surfaces,
    List<Marking> markings,
    List<Building> buildings,
    List<Tree> trees,
    List<PlaceLabel> labels) {

  static PlanLayer of(Sheet sheet) {
    return new PlanLayer(
        List.copyOf(sheet.surfaces),
        List.copyOf(sheet.markings),
        List.copyOf(sheet.buildings),
        List.copyOf(sheet.trees),
        List.copyOf(sheet.labels));
  }
}
