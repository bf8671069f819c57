package org.planrunde.portal.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.planrunde.geo.Areas;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.MapMarker;

/** Collects what the overview map shows: the same procedures as the list. */
final class TownMap {
  private final List<MapMarker> markers = new ArrayList<>();
  private final List<Geometry> outlines = new ArrayList<>();
  private final Envelope box = new Envelope();

  void add(Procedure procedure, Instant now, Map<String, Integer> counts) {
    var area = procedure.area();
    if (area == null) {
      return;
    }
    outlines.add(area);
    box.expandToInclude(area.getEnvelopeInternal());
    var total = counts.values().stream().mapToInt(Integer::intValue).sum();
    var state = MapMarker.State.valueOf(procedure.state(now).name());
    Areas.labelPoint(area)
        .ifPresent(place ->
            markers.add(
                new MapMarker(
                    procedure.slug(),
                    procedure.name(),
                    place,
                    total,
                    Looks.mix(procedure, counts),
                    state)));
  }

  /** Draws it all; {@code fit} brings it into view. */
  void show(MapCanvas map, boolean fit, @Nullable Point near) {
    map.setAreas(outlines);
    map.setMarkers(markers);
    if (near != null) {
      box.expandToInclude(near.getCoordinate());
    }
    if (fit && !box.isNull()) {
      map.fit(box);
    }
  }
}
