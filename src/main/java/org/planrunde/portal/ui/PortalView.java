package org.planrunde.portal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.planrunde.identity.Municipality;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.catalogue.CatalogueQuery;
import org.planrunde.procedure.catalogue.Found;
import org.planrunde.procedure.catalogue.Hit;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.Places;
import org.planrunde.ui.PublicLayout;
import org.planrunde.ui.SearchField;

/** All procedures as a list and on a map, in step with each other. */
@Route(value = Places.HOME, layout = PublicLayout.class)
@AnonymousAllowed
final class PortalView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int PAGE = 30;

  private final PortalServices doors;
  private final List<Municipality> towns;
  private final MapCanvas map = new MapCanvas();
  private final UnorderedList rows = new UnorderedList();
  private final Div head = Parts.div("portal-head");
  private final Div listing = Parts.div("portal-list");
  private final Span counter = new Span();
  private final SearchField search;
  private final NearPart near;
  private final Map<String, ProcedureRow> bySlug = new HashMap<>();
  private TownFilters filters;
  private TownMap shown = new TownMap();
  private TownWish wish = TownWish.ALL;
  private @Nullable Point here;

  PortalView(PortalServices doors) {
    this.doors = doors;
    towns = doors.municipalities().list();
    addClassNames("split", "portal");
    rows.addClassName("list");
    rows.getElement().setAttribute("aria-label", getTranslation("portal.list"));
    counter.addClassName("portal-count");
    counter.getElement().setAttribute("role", "status");
    map.setLabel(getTranslation("portal.map"));
    towns.stream().findFirst().ifPresent(t -> map.setLayers(doors.ground().layers(t.id())));
    map.addMarkerSelectedListener(event -> mark(event.id(), true));
    search = new SearchField(getTranslation("portal.search"), getTranslation("portal.search.hint"));
    search.addSearchListener(this::searched);
    near = new NearPart(doors.places().names(), towns, this::nearChosen);
    filters = new TownFilters(wish, doors.catalogue().choices(), towns, this::wished);
    add(head, Parts.div("stage", map), listing);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    wish = TownWish.of(event.getLocation().getQueryParameters());
    here = wish.place().isEmpty() ? here : near.locate(wish.place());
    if (here == null && !wish.place().isEmpty()) {
      wish = wish.withPlace("");
    }
    filters = new TownFilters(wish, doors.catalogue().choices(), towns, this::wished);
    search.setValue(wish.words());
    fillHead();
    if (!wish.equals(TownWish.ALL)) {
      wholeMap();
    }
    show(true);
  }

  /** Else a search that finds nothing would leave the map without a view. */
  private void wholeMap() {
    var all = new TownMap();
    var now = doors.procedures().now();
    doors.catalogue().search(CatalogueQuery.ALL, 0, PAGE).hits().stream()
        .flatMap(hit -> doors.procedures().find(hit.id()).stream())
        .forEach(p -> all.add(p, now, Map.of()));
    all.show(map, true, null);
  }

  private void fillHead() {
    var title =
        switch (towns.size()) {
          case 0 -> getTranslation("portal.title.nobody");
          case 1 -> getTranslation("portal.title", towns.getFirst().shortName());
          default -> getTranslation("portal.title.several");
        };
    var lead = new Paragraph(getTranslation("portal.lead"));
    lead.addClassName("lead");
    head.removeAll();
    head.add(new H1(title), lead, search, near, filters);
  }

  private void searched(String words) {
    if (!words.equals(wish.words())) {
      wished(wish.withWords(words));
    }
    near.offer(words);
  }

  private void nearChosen(String name, @Nullable Point place) {
    here = place;
    if (!name.isEmpty()) {
      // The place was found by these words, which hardly stand in a procedure as well.
      search.clear();
      wish = wish.withWords("");
    }
    wished(wish.withPlace(name));
  }

  private void wished(TownWish next) {
    wish = next;
    filters.follow(next);
    UI.getCurrent()
        .getPage()
        .getHistory()
        .replaceState(null, new Location(Places.HOME, wish.query()));
    show(true);
  }

  private void show(boolean fit) {
    rows.removeAll();
    bySlug.clear();
    shown = new TownMap();
    near.show(wish.place(), here != null);
    var found = doors.catalogue().search(wish.asked(here), 0, PAGE);
    filters.count(found.states());
    counter.setText(
        wish.equals(TownWish.ALL) && here == null
            ? ""
            : getTranslation(
                found.total() == 1 ? "portal.found.one" : "portal.found", found.total()));
    listing.removeAll();
    var heading = new H2(getTranslation("portal.list"));
    heading.addClassName("sr-only");
    listing.add(heading, counter);
    addPage(found, fit);
    listing.addComponentAtIndex(2, found.total() == 0 ? nothing() : rows);
  }

  private void addPage(Found found, boolean fit) {
    var now = doors.procedures().now();
    var ids = found.hits().stream().map(Hit::id).toList();
    var counts = doors.statistics().countByCategory(ids);
    for (var hit : found.hits()) {
      doors
          .procedures()
          .find(hit.id())
          .filter(Procedure::published)
          .ifPresent(p -> {
            var mix = counts.getOrDefault(p.id(), Map.of());
            var total = mix.values().stream().mapToInt(Integer::intValue).sum();
            var row = new ProcedureRow(p, now, total, Distances.words(hit.metres(), this), town(p));
            bySlug.put(p.slug(), row);
            row.onFocus(() -> mark(p.slug(), false));
            rows.add(row);
            shown.add(p, now, mix);
          });
    }
    shown.show(map, fit, here);
    if (rows.getElement().getChildCount() < found.total()) {
      var more = ActionButton.secondary(getTranslation("portal.more.procedures"));
      listing.add(Parts.div("more", more.onClick(() -> next(more))));
    }
  }

  private void next(ActionButton more) {
    more.getParent().ifPresent(listing::remove);
    var known = rows.getChildren().toList().size();
    addPage(doors.catalogue().search(wish.asked(here), known, PAGE), false);
    rows.getChildren()
        .skip(known)
        .findFirst()
        .ifPresent(row -> ((ProcedureRow) row).bringIntoView());
  }

  private String town(Procedure procedure) {
    return towns.size() < 2
        ? ""
        : towns.stream()
            .filter(t -> t.id().equals(procedure.municipality()))
            .map(Municipality::shortName)
            .findFirst()
            .orElse("");
  }

  private EmptyState nothing() {
    if (wish.equals(TownWish.ALL)) {
      return EmptyState.empty(
          getTranslation("portal.empty.title"), getTranslation("portal.empty.text"));
    }
    return EmptyState.empty(
        getTranslation("portal.nothing.title"),
        getTranslation("portal.nothing.text"),
        ActionButton.secondary(getTranslation("portal.filter.none")).onClick(this::everything));
  }

  private void everything() {
    here = null;
    UI.getCurrent().navigate(Places.HOME);
    search.focus();
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
    return doors.titles().of(getTranslation("portal.page"));
  }
}
