package org.planrunde.procedure.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoJsonRejected;
import org.planrunde.geo.GeoJsonWriter;
import org.planrunde.geo.GeoLimits;
import org.planrunde.geo.Metric;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ui.parts.GeoJsonUploads;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.Note;
import org.planrunde.ui.Placing;
import org.planrunde.ui.Problems;

/** Where the procedure is about: drawn, uploaded, pasted, or nowhere in particular. */
final class AreaForm extends StepForm {
  private static final int DRAWABLE = 200;

  /** About a centimetre. */
  private static final double SAME_DEGREES = 1e-7;

  private static final double SQUARE_METRES_PER_HECTARE = 10_000;

  private final MapCanvas map = new MapCanvas();
  private final Span size = new Span();
  private final Div message = new Div();
  private @Nullable Geometry area;

  AreaForm(Procedure p, List<MapLayer> layers, Problems problems, Runnable changed) {
    super(Step.AREA, problems, changed);
    area = p.area();
    map.addClassName("area-map");
    map.setLabel(getTranslation("procedure.area.map"));
    map.setLayers(layers);
    map.addPlaceChangedListener(e -> e.place().ifPresent(this::drawn));
    size.addClassName("area-size");
    size.getElement().setAttribute("role", "status");
    add(message, map, tools(), uploads());
    showOnMap();
  }

  private Div tools() {
    var redraw =
        ActionButton.secondary(getTranslation("procedure.area.redraw"))
            .icon("pentagon")
            .onClick(() -> {
              message.removeAll();
              map.setArea(null);
              map.startPlacing(Placing.AREA, null);
              map.focusPlace();
            });
    var none = ActionButton.text(getTranslation("procedure.area.none")).onClick(() -> take(null));
    var tools = new Div(size, redraw, none);
    tools.addClassName("area-tools");
    return tools;
  }

  private Details uploads() {
    var upload = GeoJsonUploads.field(this, GeoLimits.PROCEDURE_AREA, this::read, this::refuse);
    var paste = new TextArea(getTranslation("procedure.area.paste"));
    paste.setWidthFull();
    paste.addClassName("mono");
    var take =
        ActionButton.secondary(getTranslation("procedure.area.take"))
            .onClick(() -> read(paste.getValue().getBytes(StandardCharsets.UTF_8)));
    var file = new Details(getTranslation("procedure.area.file"), upload, paste, take);
    file.addClassName("area-file");
    return file;
  }

  /** A hand-drawn outline may cross itself, so it passes the same door as a file. */
  private void drawn(Geometry drawn) {
    if (drawn instanceof Polygon && !isStored(drawn)) {
      accept(GeoJsonWriter.write(drawn).getBytes(StandardCharsets.UTF_8), false);
    }
  }

  /** The map also tells of the outline it was given. */
  private boolean isStored(Geometry drawn) {
    return area != null && drawn.norm().equalsExact(area.norm(), SAME_DEGREES);
  }

  private void read(byte[] geoJson) {
    accept(geoJson, true);
  }

  private void accept(byte[] geoJson, boolean fresh) {
    try {
      var read = new GeoJsonReader(GeoLimits.PROCEDURE_AREA).geometry(geoJson);
      if (!(read instanceof Polygonal)) {
        refuse(getTranslation("procedure.problem.area.kind"));
        return;
      }
      area = read;
      message.removeAll();
      if (fresh) {
        showOnMap();
      } else {
        showSize();
      }
      changed();
    } catch (GeoJsonRejected e) {
      refuse(getTranslation(e.messageKey(), e.messageArguments()));
    }
  }

  private void take(@Nullable Geometry chosen) {
    area = chosen;
    message.removeAll();
    showOnMap();
    changed();
  }

  private void refuse(String sentence) {
    message.removeAll();
    message.add(new Note(Note.Kind.ERROR, getTranslation("procedure.area.refused"), sentence));
    message.scrollIntoView();
  }

  /** Outlines of few corners can be pulled; larger ones and several parts are only shown. */
  private void showOnMap() {
    showSize();
    if (area instanceof Polygon one
        && one.getNumInteriorRing() == 0
        && one.getNumPoints() <= DRAWABLE) {
      map.setArea(null);
      map.startPlacing(Placing.AREA, one);
      map.fit(one.getEnvelopeInternal());
    } else if (area != null) {
      map.stopPlacing();
      map.setArea(area);
      map.fit(area.getEnvelopeInternal());
    } else {
      map.setArea(null);
      map.startPlacing(Placing.AREA, null);
    }
  }

  private void showSize() {
    if (area == null) {
      size.setText(getTranslation("procedure.area.anywhere"));
      return;
    }
    var format = NumberFormat.getNumberInstance(getLocale());
    format.setMaximumFractionDigits(2);
    size.setText(
        getTranslation(
            "procedure.area.size", format.format(Metric.area(area) / SQUARE_METRES_PER_HECTARE)));
  }

  @Override
  Procedure apply(Procedure p) {
    return p.with(it -> it.area = area);
  }
}
