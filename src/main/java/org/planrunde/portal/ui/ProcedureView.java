package org.planrunde.portal.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.planrunde.contribution.Anchor;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Photo;
import org.planrunde.contribution.ui.parts.AnchorNote;
import org.planrunde.kernel.ContributionId;
import org.planrunde.portal.ui.dialogue.DialoguePanel;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.PhoneBar;
import org.planrunde.ui.Places;
import org.planrunde.ui.PublicLayout;
import org.planrunde.ui.Sheet;

/** A procedure: its map, and beside it the list, one contribution or the form. */
@Route(value = Addresses.PROCEDURE, layout = PublicLayout.class)
@RouteAlias(value = Addresses.CONTRIBUTION, layout = PublicLayout.class)
@RouteAlias(value = Addresses.FORM, layout = PublicLayout.class)
@AnonymousAllowed
final class ProcedureView extends Div
    implements BeforeEnterObserver, HasDynamicTitle, LivePages.Page, PhoneBar.Owner, FormFlow.Host {
  private final ProcedureServices doors;
  private final ProcedureStage stage;
  private final LiveWatch live;
  private final DraftDesk drafts;
  private final Sheet sheet = new Sheet(getTranslation("portal.panel"));
  private final PhoneBar phoneBar;
  private final FormFlow form;
  private @Nullable Procedure procedure;
  private @Nullable ListPanel list;
  private Wish wish = Wish.ALL;
  private String last = "";
  private String title = "";
  private String path = "";
  private boolean shownBefore;

  ProcedureView(ProcedureServices doors) {
    this.doors = doors;
    stage = new ProcedureStage(doors);
    drafts = new DraftDesk(doors.drafts(), doors.contributions(), doors.tokens());
    live = new LiveWatch(doors.live(), this, this);
    var layers =
        ActionButton.iconOnly("layers", getTranslation("portal.layers"))
            .onClick(stage.map()::showLayers);
    phoneBar = new PhoneBar(layers);
    form = new FormFlow(doors, sheet, phoneBar, stage.map(), stage.sight(), drafts, this);
    addClassName("split");
    add(sheet, stage, drafts);
    stage.onPin(this::open);
    stage.sight().dress(scene -> scene.setFilter(wish.feedQuery()));
    stage.sight().onChange(deep -> wished(wish.withScene(deep)));
    stage.onCompare(states -> wished(wish.withComparison(states)));
    stage.map().addFeatureChosenListener(event -> event.at().ifPresent(this::writeAbout));
    stage.onView(event -> {
      if (list != null) {
        list.setView(stage.view(), event.shown(), event.total());
      }
    });
    // The key still reaches an open menu or choice, which closes by it.
    Shortcuts.addShortcutListener(this, this::escape, Key.ESCAPE)
        .listenOn(this)
        .allowBrowserDefault()
        .allowEventPropagation();
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
      stage.show(now);
      live.of(now.id());
      drafts.open(now, this::draftFound);
    }
    procedure = now;
    stage.map().setWritable(now.takesContributions(doors.procedures().now()));
    path = event.getLocation().getPath();
    wish = Wish.of(event.getLocation().getQueryParameters(), now);
    stage.setFilter(wish.feedQuery());
    // Within the page the scene stays until somebody goes back to the map.
    wish = wish.withScene(wish.scene() || stage.sight().isDeep());
    stage.sight().show(wish.scene());
    // So does a comparison until somebody ends it.
    wish = wish.comparison() == null ? wish.withComparison(stage.compared()) : wish;
    stage.compare(wish.comparison());
    var code = event.getRouteParameters().get("code");
    if (code.isPresent()) {
      showDetail(now, code.get());
    } else if (inForm()) {
      showForm(now);
    } else {
      showList(now);
    }
    shownBefore = true;
  }

  private boolean inForm() {
    return path.equals(Addresses.form(current().slug()));
  }

  /** The browser had a draft: the form shows it, the list offers it. */
  private void draftFound() {
    if (inForm()) {
      showForm(current());
    } else if (list != null) {
      showList(current());
    }
  }

  private void showList(Procedure now) {
    var clock = doors.procedures().now();
    var begun = drafts.sent().isEmpty() && drafts.state().hasWords();
    var head = new ProcedureHead(now, clock, begun, wish.about(), this::switchTab);
    sheet.removeAll();
    sheet.addToHead(head);
    phoneBar.setBack(Places.HOME, getTranslation("portal.all-procedures"));
    phoneBar.setHere(now.name());
    if (wish.about()) {
      list = null;
      var dossier = doors.dossiers().find(now.id());
      sheet.add(new AboutPanel(now, dossier, doors.models().designs(now), clock));
      sheet.add(ModerationLogView.link(this, now));
    } else {
      var panel = listPanel(now);
      list = panel;
      panel.onWholeArea(stage.map()::fitArea);
      panel.filterToggle().onOpen(() -> sheet.setRest(Sheet.Rest.FULL));
      head.addBesideTabs(panel.filterToggle().small());
      sheet.add(panel);
    }
    if (now.takesContributions(clock)) {
      var link = ProcedureHead.writeLink(now, begun);
      link.addClassName("grow");
      sheet.addToFoot(Parts.div("foot narrow-only", link));
    }
    sheet.setRest(Sheet.Rest.HALF);
    stage.unselect();
    title = now.name();
    if (list == null || last.isEmpty() || !list.mark(last)) {
      arrived(now.name(), head.title());
    }
  }

  private ListPanel listPanel(Procedure now) {
    var dates = new Dates(Dates.localeOf(this), doors.procedures().now());
    return new ListPanel(
        doors.contributions(),
        doors.photos(),
        now,
        words(now),
        dates,
        wish,
        stage.view(),
        this::wished);
  }

  private void showDetail(Procedure now, String code) {
    list = null;
    sheet.removeAll();
    var back = Parts.back(listPath(), getTranslation("portal.form.leave"));
    sheet.addToHead(Parts.div("form-head wide-only", back));
    sheet.setRest(Sheet.Rest.HALF);
    phoneBar.setBack(listPath(), getTranslation("portal.form.leave"));
    phoneBar.setHere(getTranslation("portal.one"));
    var found = doors.contributions().findPublic(now.id(), code);
    if (found.isEmpty()) {
      stage.unselect();
      var heading = new H1(getTranslation("portal.gone.title"));
      sheet.add(
          Parts.div(
              "detail-body", heading, new Note(Note.Kind.INFO, getTranslation("portal.gone"))));
      arrived(heading.getText(), heading);
      return;
    }
    var said = found.get();
    last = said.code();
    var dates = new Dates(Dates.localeOf(this), doors.procedures().now());
    var panel = new DetailPanel(now, said, photosOf(said), words(now), dates);
    doors.anchors().find(said.id()).ifPresent(anchor -> panel.add(note(anchor)));
    panel.add(
        AdditionsPart.forAll(doors.dialogue().dialogue().listPublicAdditions(said.id()), dates));
    panel.add(AnswerPart.forAll(said, doors.answers().findPublic(said.id()).orElse(null)));
    sheet.add(panel, new DialoguePanel(doors.dialogue(), now, said, panel.tools()));
    stage.select(said);
    arrived(said.title(), panel.title());
  }

  private AnchorNote note(Anchor anchor) {
    var point = anchor.point();
    return new AnchorNote(
        anchor,
        stage.sight().hasScene(),
        () -> {
          if (point != null) {
            stage.sight().show(point);
          }
        });
  }

  private List<Photo> photosOf(Contribution said) {
    return doors.photos().listPublic(List.of(said.id())).getOrDefault(said.id(), List.of());
  }

  private void showForm(Procedure now) {
    if (!now.takesContributions(doors.procedures().now())) {
      // A note in the list says when it opens or that it is over.
      showList(now);
      return;
    }
    list = null;
    form.show(now, words(now));
  }

  /** A feature of a layer becomes the place of a contribution, beside those that are there. */
  private void writeAbout(Point at) {
    var now = current();
    if (!now.takesContributions(doors.procedures().now()) || inForm()) {
      return;
    }
    if (now.placeKinds().contains(PlaceKind.POINT)) {
      drafts.state().pointAt(at);
    }
    UI.getCurrent().navigate(Addresses.form(now.slug()), wish.query());
  }

  private void switchTab(boolean about) {
    wished(wish.withAbout(about));
    showList(current());
  }

  private void wished(Wish next) {
    wish = next;
    stage.setFilter(wish.feedQuery());
    UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path, wish.query()));
  }

  private void open(Contribution said) {
    var now = current();
    if (said.procedure().equals(now.id()) && !inForm()) {
      UI.getCurrent().navigate(Addresses.contribution(now.slug(), said.code()), wish.query());
    }
  }

  private void escape() {
    if (path.contains("/beitrag/")) {
      leave();
    }
  }

  @Override
  public void leave() {
    UI.getCurrent().navigate(Addresses.procedure(current().slug()), wish.query());
  }

  @Override
  public void published(Contribution contribution) {
    PinOf.of(contribution).filter(pin -> wish.shows(contribution)).ifPresent(stage.map()::addPin);
    if (list != null) {
      list.published(contribution);
    }
  }

  @Override
  public void located(Contribution contribution) {
    stage.map().removePin(contribution.id().toString());
    PinOf.of(contribution).filter(pin -> wish.shows(contribution)).ifPresent(stage.map()::addPin);
  }

  @Override
  public void hidden(ContributionId id) {
    stage.map().removePin(id.toString());
    if (list != null) {
      list.hidden(id);
    }
  }

  @Override
  public void arrived(String now, HasElement heading) {
    title = now;
    if (shownBefore) {
      UI.getCurrent().getPage().setTitle(getPageTitle());
      Parts.focus(heading);
    }
  }

  @Override
  public String listPath() {
    return Addresses.procedure(current().slug()) + wish.suffix();
  }

  private PlaceWords words(Procedure now) {
    return new PlaceWords(now, doors.places().names(), this);
  }

  private Procedure current() {
    if (procedure == null) {
      throw new IllegalStateException("no procedure yet");
    }
    return procedure;
  }

  @Override
  public PhoneBar phoneBar() {
    return phoneBar;
  }

  @Override
  public String getPageTitle() {
    return doors.titles().of(title);
  }
}
