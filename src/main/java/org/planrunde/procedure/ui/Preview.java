package org.planrunde.procedure.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.Station;
import org.planrunde.ui.ThreadLine;

/** The right side: roughly what the public sees, and what is still missing. */
final class Preview extends Aside {
  private final MapCanvas map = new MapCanvas();
  private final H3 name = new H3();
  private final Paragraph teaser = new Paragraph();
  private final ThreadLine thread = new ThreadLine(List.of());
  private final Checklist checklist = new Checklist();

  Preview(List<MapLayer> layers) {
    addClassNames("aside", "preview");
    map.addClassName("small-map");
    map.setQuiet(true);
    map.setLabel(getTranslation("procedure.preview.map"));
    map.setLayers(layers);
    teaser.addClassNames("sm", "muted");
    var words = new Div(name, teaser, thread);
    words.addClassName("preview-words");
    var card = new Div(map, words);
    card.addClassName("preview-card");
    var title = new H2(getTranslation("procedure.preview"));
    var before = new H2(getTranslation("procedure.before"));
    title.addClassName("aside-title");
    before.addClassName("aside-title");
    add(title, card, before, checklist);
  }

  void show(Procedure p, Instant now) {
    var area = p.area();
    map.setArea(area);
    if (area != null) {
      map.fit(area.getEnvelopeInternal());
    }
    name.setText(p.name());
    teaser.setText(p.text().teaser());
    teaser.setVisible(!p.text().teaser().isEmpty());
    thread.setStations(p.phases().stream().map(phase -> station(phase, now)).toList());
    checklist.show(p);
  }

  private static Station station(Phase phase, Instant now) {
    var state =
        phase.isOver(now)
            ? Station.State.DONE
            : phase.contains(now) ? Station.State.NOW : Station.State.AHEAD;
    return new Station(state, phase.name());
  }
}
