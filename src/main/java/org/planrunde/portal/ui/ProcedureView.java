package org.planrunde.portal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Receipt;
import org.planrunde.kernel.ContributionId;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.Note;
import org.planrunde.ui.PinSelected;
import org.planrunde.ui.PublicLayout;
import org.planrunde.ui.Push;
import org.planrunde.ui.Sheet;
import org.planrunde.ui.ViewChanged;

/** A procedure: its map, and beside it the list, one contribution or the form. */
@Route(value = Addresses.PROCEDURE, layout = PublicLayout.class)
@RouteAlias(value = Addresses.CONTRIBUTION, layout = PublicLayout.class)
@RouteAlias(value = Addresses.FORM, layout = PublicLayout.class)
@AnonymousAllowed
final class ProcedureView extends Div
    implements BeforeEnterObserver, HasDynamicTitle, LivePages.Page {
  private final ProcedureServices doors;
  private final MapCanvas map = new MapCanvas();
  private final Sheet sheet = new Sheet(getTranslation("portal.panel"));
  private @Nullable Procedure procedure;
  private @Nullable ListPanel list;
  private @Nullable Registration live;
  private @Nullable Envelope view;
  private Wish wish = Wish.ALL;
  private DraftState draft = new DraftState();
  private String last = "";
  private String title = "";
  private String path = "";
  private boolean shownBefore;

  ProcedureView(ProcedureServices doors) {
    this.doors = doors;
    addClassName("split");
    add(sheet, Parts.div("stage", map));
    map.addPinSelectedListener(this::pinSelected);
    map.addViewChangedListener(this::viewChanged);
    Shortcuts.addShortcutListener(this, this::escape, Key.ESCAPE);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var slug = event.getRouteParameters().get("slug").orElse("");
    var found = doors.procedures().findPublic(slug);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    var now = found.get();
    if (procedure == null || !procedure.id().equals(now.id())) {
      open(now);
    }
    procedure = now;
    path = event.getLocation().getPath();
    wish = Wish.of(event.getLocation().getQueryParameters(), now);
    map.setFilter(wish.feedQuery());
    var code = event.getRouteParameters().get("code");
    if (code.isPresent()) {
      showDetail(now, code.get());
    } else if (path.equals(Addresses.form(slug))) {
      showForm(now);
    } else {
      showList(now);
    }
    shownBefore = true;
  }

  private void open(Procedure now) {
    draft = new DraftState();
    view = null;
    map.setLabel(getTranslation("portal.map.of", now.name()));
    map.setLayers(Layers.of(doors.plans().list(now)));
    map.setArea(now.area());
    map.setGrid(PlaceWords.gridOf(now));
    map.setPinStyles(Looks.styles(now));
    map.setFeed("/api/v1/procedures/" + now.slug() + "/pins");
    var area = now.area();
    if (area != null) {
      map.fit(area.getEnvelopeInternal());
    }
    if (isAttached()) {
      listen(now);
    }
  }

  private void showList(Procedure now) {
    title = now.name();
    var clock = doors.procedures().now();
    var head = new ProcedureHead(now, clock, draft.hasWords(), wish.about(), this::switchTab);
    sheet.removeAll();
    sheet.addToHead(head);
    if (wish.about()) {
      list = null;
      sheet.add(new AboutPanel(now));
    } else {
      var dates = new Dates(Dates.localeOf(this), clock);
      var panel =
          new ListPanel(doors.contributions(), now, words(now), dates, wish, view, this::wished);
      list = panel;
      sheet.add(panel);
    }
    if (now.takesContributions(clock)) {
      var link = ProcedureHead.writeLink(now, draft.hasWords());
      link.addClassName("grow");
      sheet.addToFoot(Parts.div("foot narrow-only", link));
    }
    rest(Sheet.Rest.HALF);
    map.select(null);
    if (list != null && !last.isEmpty()) {
      list.mark(last);
    }
    arrive(head.title());
  }

  private void showDetail(Procedure now, String code) {
    list = null;
    sheet.removeAll();
    sheet.addToHead(
        Parts.div("form-head", Parts.back(listPath(), getTranslation("portal.form.leave"))));
    rest(Sheet.Rest.HALF);
    var found = doors.contributions().findPublic(now.id(), code);
    if (found.isEmpty()) {
      title = now.name();
      map.select(null);
      sheet.add(Parts.div("detail-body", new Note(Note.Kind.INFO, getTranslation("portal.gone"))));
      return;
    }
    var said = found.get();
    title = said.title();
    last = said.code();
    var dates = new Dates(Dates.localeOf(this), doors.procedures().now());
    var panel = new DetailPanel(now, said, words(now), dates);
    sheet.add(panel);
    map.select(said.id().toString());
    arrive(panel.title());
  }

  private void showForm(Procedure now) {
    title = getTranslation("portal.form.heading") + " · " + now.name();
    if (!now.takesContributions(doors.procedures().now())) {
      // A note in the list says when it opens or that it is over.
      showList(now);
      return;
    }
    list = null;
    sheet.removeAll();
    map.select(null);
    var form =
        new FormPanel(doors, now, draft, sheet, map, words(now), receipt -> thank(now, receipt));
    sheet.addToHead(form.head(listPath()));
    sheet.add(form);
    sheet.addToFoot(form.foot(this::discard));
    arrive(form.title());
  }

  private void thank(Procedure now, Receipt receipt) {
    draft = new DraftState();
    list = null;
    title = getTranslation("portal.thanks.title");
    var counts = doors.contributions().countByCategory(now.id());
    var panel = new ThanksPanel(now, receipt, counts, doors.procedures().now());
    sheet.removeAll();
    sheet.add(panel);
    var onward = Parts.link(listPath(), getTranslation("portal.thanks.to-map"), "btn", "p", "grow");
    sheet.addToFoot(Parts.div("foot", onward));
    rest(Sheet.Rest.FULL);
    UI.getCurrent().getPage().setTitle(getPageTitle());
    arrive(panel.title());
  }

  private void discard() {
    draft = new DraftState();
    UI.getCurrent().navigate(Addresses.procedure(current().slug()), wish.query());
  }

  private void switchTab(boolean about) {
    wished(wish.withAbout(about));
    showList(current());
  }

  private void wished(Wish next) {
    wish = next;
    map.setFilter(wish.feedQuery());
    UI.getCurrent()
        .getPage()
        .getHistory()
        .replaceState(null, new Location(Addresses.procedure(current().slug()), wish.query()));
  }

  private void pinSelected(PinSelected event) {
    var now = current();
    if (path.equals(Addresses.form(now.slug()))) {
      return;
    }
    id(event.id())
        .flatMap(doors.contributions()::findPublic)
        .filter(c -> c.procedure().equals(now.id()))
        .ifPresent(c ->
            UI.getCurrent().navigate(Addresses.contribution(now.slug(), c.code()), wish.query()));
  }

  private static Optional<ContributionId> id(String text) {
    try {
      return Optional.of(new ContributionId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void viewChanged(ViewChanged event) {
    view = event.bounds().orElse(null);
    if (list != null) {
      list.setView(view, event.shown(), event.total());
    }
  }

  private void escape() {
    if (path.contains("/beitrag/")) {
      UI.getCurrent().navigate(Addresses.procedure(current().slug()), wish.query());
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (procedure != null) {
      listen(procedure);
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (live != null) {
      live.remove();
      live = null;
    }
  }

  private void listen(Procedure now) {
    if (live != null) {
      live.remove();
    }
    live = doors.live().register(now.id(), this);
  }

  @Override
  public void published(Contribution contribution) {
    getUI()
        .ifPresent(ui ->
            Push.run(
                ui,
                () -> {
                  PinOf.of(contribution)
                      .filter(pin -> wish.shows(contribution))
                      .ifPresent(map::addPin);
                  if (list != null) {
                    list.published(contribution);
                  }
                }));
  }

  @Override
  public void hidden(ContributionId id) {
    getUI()
        .ifPresent(ui ->
            Push.run(
                ui,
                () -> {
                  map.removePin(id.toString());
                  if (list != null) {
                    list.hidden(id);
                  }
                }));
  }

  private void arrive(HasElement heading) {
    if (shownBefore) {
      Parts.focus(heading);
    }
  }

  private void rest(Sheet.Rest rest) {
    sheet.setRest(rest);
  }

  private String listPath() {
    return Addresses.procedure(current().slug()) + wish.suffix();
  }

  private PlaceWords words(Procedure now) {
    return new PlaceWords(now, doors.streets(), this);
  }

  private Procedure current() {
    if (procedure == null) {
      throw new IllegalStateException("no procedure yet");
    }
    return procedure;
  }

  @Override
  public String getPageTitle() {
    return doors.titles().of(title);
  }
}
