package org.planrunde.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.planrunde.analysis.Member;
import org.planrunde.contribution.Contribution;
import org.planrunde.kernel.ContributionId;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.MapPin;

/** Where the contributions of a group point to. */
final class GroupMap extends Div {
  /** The most pins on one map; a group's surest come first. */
  static final int MOST = 200;

  GroupMap(BoardModel model, List<Member> members, boolean small) {
    addClassName(small ? "small-map" : "large-map");
    var box = new Envelope();
    var map = new MapCanvas();
    map.setLabel(getTranslation("analysis.map"));
    map.setQuiet(small);
    map.setLayers(model.context().layers(model.procedure()));
    map.setArea(model.procedure().area());
    if (!small) {
      model.looks().grid().ifPresent(map::setGrid);
    }
    map.setPinStyles(model.looks().styles());
    int placed = 0;
    for (var member : members) {
      var point = Looks.point(member.contribution());
      if (point.isPresent()) {
        map.addPin(pin(member.contribution(), point.get()));
        box.expandToInclude(point.get().getCoordinate());
        placed++;
      }
    }
    map.addPinSelectedListener(e -> open(model, e.id()));
    fit(map, box);
    var words =
        new Paragraph(getTranslation("analysis.map.count", placed, members.size() - placed));
    words.addClassNames("sm", "muted");
    if (placed > 0) {
      add(map);
    }
    add(words);
  }

  private static void fit(MapCanvas map, Envelope box) {
    if (box.isNull()) {
      map.fitArea();
    } else {
      box.expandBy(
          Math.max(0.0004, box.getWidth() * 0.12), Math.max(0.0003, box.getHeight() * 0.12));
      map.fit(box);
    }
  }

  private static MapPin pin(Contribution c, Point point) {
    var category = c.category();
    return new MapPin(
        c.id().toString(),
        c.code(),
        c.title(),
        category == null ? "" : category,
        false,
        point,
        c.place() instanceof Point ? null : c.place());
  }

  private static void open(BoardModel model, String id) {
    try {
      model.open(new ContributionId(UUID.fromString(id)));
    } catch (IllegalArgumentException _) {
      // The browser sent something that is no id.
    }
  }
}
