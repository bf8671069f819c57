package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.contribution.Contributions;
import org.planrunde.geo.Areas;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Municipality;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureState;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.spi.MapGround;
import org.planrunde.ui.Chips;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.MapMarker;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.PublicLayout;
import org.planrunde.ui.SearchField;

/** The town's procedures as a list and on a map, in step with each other. */
@Route(value = Places.HOME, layout = PublicLayout.class)
@AnonymousAllowed
final class PortalView extends Div implements HasDynamicTitle {
  private final Procedures procedures;
  private final Contributions contributions;
  private final PageTitles titles;
  private final MapCanvas map = new MapCanvas();
  private final UnorderedList rows = new UnorderedList();
  private final Div listing = Parts.div("portal-list");
  private final Chips<ProcedureState> states;
  private final Map<String, ProcedureRow> bySlug = new HashMap<>();
  private final @Nullable MunicipalityId town;
  private String words = "";
  private String topic = "";

  PortalView(
      Municipalities municipalities,
      Procedures procedures,
      Contributions contributions,
      MapGround ground,
      PageTitles titles) {
    this.procedures = procedures;
    this.contributions = contributions;
    this.titles = titles;
    this.states = Chips.multi(getTranslation("portal.filter.state"));
    addClassNames("split", "portal");
    rows.addClassName("list");
    rows.getElement().setAttribute("aria-label", getTranslation("portal.list"));
    var municipality = municipalities.findCurrent();
    town = municipality.map(Municipality::id).orElse(null);
    var all = current();
    map.setLabel(getTranslation("portal.map"));
    add(head(municipality.map(Municipality::shortName).orElse(""), all));
    add(Parts.div("stage", map), listing);
    municipality.ifPresent(m -> map.setLayers(ground.layers(m.id())));
    map.addMarkerSelectedListener(event -> mark(event.id(), true));
    fit(all);
    show(all);
  }

  private Div head(String town, List<Procedure> all) {
    var title =
        town.isEmpty()
            ? getTranslation("portal.title.nobody")
            : getTranslation("portal.title", town);
    var lead = new Paragraph(getTranslation("portal.lead"));
    lead.addClassName("lead");
    var search =
        new SearchField(getTranslation("portal.search"), getTranslation("portal.search.hint"));
    search.addSearchListener(said -> {
      words = said.toLowerCase(Locale.GERMAN);
      show(current());
    });
    return Parts.div("portal-head", new H1(title), lead, search, filter(all));
  }

  private Div filter(List<Procedure> all) {
    var now = procedures.now();
    for (var state : List.of(ProcedureState.RUNNING, ProcedureState.SOON, ProcedureState.DONE)) {
      var count = (int) all.stream().filter(p -> p.state(now) == state).count();
      states.add(
          state, getTranslation("portal.filter." + state.name().toLowerCase(Locale.ROOT)), count);
    }
    states.addSelectionListener(chosen -> show(current()));
    var filter = Parts.div("portal-filter", states);
    var topics =
        all.stream().map(p -> p.text().topic()).filter(t -> !t.isEmpty()).distinct().sorted();
    var names = new ArrayList<String>(List.of(""));
    topics.forEach(names::add);
    if (names.size() > 2) {
      filter.add(topicChoice(names));
    }
    return filter;
  }

  private Select<String> topicChoice(List<String> names) {
    var choice = new Select<String>();
    choice.setAriaLabel(getTranslation("portal.topic"));
    choice.setItems(names);
    choice.setItemLabelGenerator(t -> t.isEmpty() ? getTranslation("portal.topic.all") : t);
    choice.setValue("");
    choice.addValueChangeListener(event -> {
      topic = event.getValue() == null ? "" : event.getValue();
      show(current());
    });
    return choice;
  }

  private List<Procedure> current() {
    return town == null ? List.of() : procedures.listPublic(town);
  }

  private void show(List<Procedure> all) {
    var now = procedures.now();
    rows.removeAll();
    bySlug.clear();
    var markers = new ArrayList<MapMarker>();
    var outlines = new ArrayList<Geometry>();
    for (var procedure : all) {
      if (!matches(procedure, now)) {
        continue;
      }
      var counts = contributions.countByCategory(procedure.id());
      var total = counts.values().stream().mapToInt(Integer::intValue).sum();
      var row = new ProcedureRow(procedure, now, total);
      bySlug.put(procedure.slug(), row);
      row.onFocus(() -> mark(procedure.slug(), false));
      rows.add(row);
      marker(procedure, now, counts, total, markers, outlines);
    }
    map.setAreas(outlines);
    map.setMarkers(markers);
    listing.removeAll();
    var heading = new H2(getTranslation("portal.list"));
    heading.addClassName("sr-only");
    listing.add(heading);
    listing.add(rows.getElement().getChildCount() == 0 ? nothing(all.isEmpty()) : rows);
  }

  private static void marker(
      Procedure procedure,
      Instant now,
      Map<String, Integer> counts,
      int total,
      List<MapMarker> markers,
      List<Geometry> outlines) {
    var area = procedure.area();
    if (area == null) {
      return;
    }
    outlines.add(area);
    Areas.labelPoint(area)
        .ifPresent(place ->
            markers.add(
                new MapMarker(
                    procedure.slug(),
                    procedure.name(),
                    place,
                    total,
                    Looks.mix(procedure, counts),
                    MapMarker.State.valueOf(procedure.state(now).name()))));
  }

  private boolean matches(Procedure procedure, Instant now) {
    var text = procedure.text();
    var all = String.join(" ", text.name(), text.teaser(), text.district(), text.topic());
    return (states.selected().isEmpty() || states.selected().contains(procedure.state(now)))
        && (topic.isEmpty() || text.topic().equals(topic))
        && all.toLowerCase(Locale.GERMAN).contains(words);
  }

  private EmptyState nothing(boolean none) {
    return none
        ? EmptyState.empty(
            getTranslation("portal.empty.title"), getTranslation("portal.empty.text"))
        : EmptyState.empty(
            getTranslation("portal.nothing.title"), getTranslation("portal.nothing.text"));
  }

  private void fit(List<Procedure> all) {
    var box = new Envelope();
    for (var procedure : all) {
      var area = procedure.area();
      if (area != null) {
        box.expandToInclude(area.getEnvelopeInternal());
      }
    }
    if (!box.isNull()) {
      map.fit(box);
    }
  }

  private void mark(String slug, boolean scroll) {
    if (!bySlug.containsKey(slug)) {
      return;
    }
    bySlug.forEach((key, row) -> row.setMarked(key.equals(slug)));
    map.selectMarker(slug);
    if (scroll) {
      bySlug.get(slug).bringIntoView();
    }
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("portal.page"));
  }
}
