package org.planrunde.workshop.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.ViewChanged;
import org.planrunde.workshop.Wall;
import org.planrunde.workshop.WorkshopState;

/** The moderator's part of the map, which all devices follow as long as it is led. */
final class LeadPart extends Details {
  private final RemoteWork work;
  private final Procedure procedure;
  private final ActionButton lead;
  private final ActionButton free;
  private final Div body = new Div();
  private @Nullable String view;

  LeadPart(RemoteWork work, Procedure procedure) {
    this.work = work;
    this.procedure = procedure;
    addClassName("lead-part");
    setSummaryText(getTranslation("eventdesk.lead.map"));
    lead =
        ActionButton.secondary(getTranslation("eventdesk.lead.show"))
            .icon("send")
            .onClick(() -> lead(view));
    lead.setEnabled(false);
    free = ActionButton.text(getTranslation("eventdesk.lead.free")).onClick(() -> lead(null));
    add(body);
    // A map costs the phone something: it is made when somebody wants it.
    addOpenedChangeListener(event -> {
      if (event.isOpened() && body.getComponentCount() == 0) {
        fill();
      }
    });
  }

  private void fill() {
    var map = new MapCanvas();
    map.addClassName("lead-map");
    map.setLabel(getTranslation("eventdesk.lead.map"));
    map.setLayers(work.desk.layers(procedure));
    var area = procedure.area();
    map.setArea(area);
    map.setGrid(procedure.grid());
    if (area != null) {
      map.fit(area.getEnvelopeInternal());
    }
    map.addViewChangedListener(this::moved);
    var tools = new Div(lead, free);
    tools.addClassNames("row", "wrap");
    body.add(new Paragraph(getTranslation("eventdesk.lead.words")), map, tools);
  }

  private void moved(ViewChanged event) {
    event
        .bounds()
        .ifPresent(box -> {
          view =
              String.format(
                  Locale.ROOT,
                  "{\"centre\":[%.6f,%.6f],\"zoom\":%d}",
                  box.centre().x,
                  box.centre().y,
                  event.zoom());
          lead.setEnabled(true);
        });
  }

  private void lead(@Nullable String to) {
    var now = work.wall();
    work.show(new Wall(now.view(), now.still(), now.spotlight(), to));
  }

  void show(RemoteState state) {
    var led = state.workshop().wall().lead() != null;
    free.setVisible(led);
    setSummaryText(getTranslation(led ? "eventdesk.lead.map.on" : "eventdesk.lead.map"));
    setVisible(state.workshop().state() == WorkshopState.RUNNING);
  }
}
