package org.planrunde.plan.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.identity.Role;
import org.planrunde.plan.raster.Found;
import org.planrunde.plan.raster.SheetWorld;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.FitCanvas;
import org.planrunde.ui.Icon;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.StaffScreen;

/** Places a plan by points that are marked on it and on the map beside it. */
@Route(value = "verwaltung/:slug/ebenen/plan/:version/einpassen", layout = StaffLayout.class)
@RolesAllowed(Role.ADMINISTERS)
final class FitView extends Div implements BeforeEnterObserver, HasDynamicTitle, StaffScreen {
  private final PlanDesk desk;
  private final FitCanvas canvas = new FitCanvas();
  private final ActionButton undo =
      ActionButton.secondary(getTranslation("plan.fit.undo")).icon("undo-2");
  private PlanDesk.@Nullable Open open;
  private @Nullable FitPoints points;
  private @Nullable FitTable table;
  private @Nullable FitSide side;

  FitView(PlanDesk desk) {
    this.desk = desk;
    addClassName("fit-screen");
    canvas.addMarkedListener(
        event -> event.place().ifPresent(at -> marked(event.side(), event.index(), at)));
    canvas.addChosenListener(event -> choose(event.index()));
    canvas.addRemovedListener(event -> remove(event.index()));
    undo.onClick(this::undo);
    undo.addClickShortcut(Key.KEY_Z, KeyModifier.CONTROL).listenOn(this);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var route = event.getRouteParameters();
    var it = desk.find(route.get("slug").orElse(""), route.get("version").orElse(""));
    var found = it.map(o -> o.version().found()).orElse(null);
    if (it.isEmpty() || found == null) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    build(it.get(), found);
  }

  private void build(PlanDesk.Open it, Found found) {
    open = it;
    var rows = new FitPoints(it.version().points(), found.width(), found.height());
    points = rows;
    table = new FitTable(rows, this::show);
    side = new FitSide(rows, new Acts());
    canvas.setPicture(picture(it, found));
    canvas.setLayers(
        desk.layers(it.procedure()).stream()
            .filter(layer -> !layer.id().equals(it.plan().id().toString()))
            .toList());
    canvas.setGroundNote(getTranslation("plan.fit.ground", rows.system(home(it)).epsg()));
    canvas.setArea(it.procedure().area());
    canvas.fit(home(it));
    var work = new Div(table, side);
    work.addClassName("fit-work");
    removeAll();
    add(head(it), canvas, work);
    show();
  }

  private Div head(PlanDesk.Open it) {
    var back = new Anchor(PlanDesk.address(it.procedure().slug(), it.version().id()));
    back.addClassName("back");
    back.add(new Icon("chevron-left"), new Span(it.plan().title()));
    var title = new Div(back, new H1(getTranslation("plan.fit.title", it.plan().title())));
    var grow = new Span();
    grow.addClassName("grow");
    var hint = new Span(getTranslation("plan.fit.hint"));
    hint.addClassNames("sm", "muted");
    var head = new Div(title, grow, hint, undo);
    head.addClassName("fit-head");
    return head;
  }

  private FitCanvas.Picture picture(PlanDesk.Open it, Found found) {
    var from = "/api/v1/plans/" + it.version().id();
    var name = it.version().fileName();
    return new FitCanvas.Picture(
        from + "/sheet/{z}/{x}/{y}",
        from + "/overview",
        found.width(),
        found.height(),
        new SheetWorld(found.width(), found.height()).deepest(),
        getTranslation("plan.fit.picture"),
        found.pages() > 1 ? getTranslation("plan.fit.page", name, found.page()) : name);
  }

  /** Where the map begins: at the area, else in the middle of the country. */
  private static Envelope home(PlanDesk.Open it) {
    var tiling = it.version().tiling();
    if (tiling != null) {
      return new Envelope(tiling.west(), tiling.east(), tiling.south(), tiling.north());
    }
    var area = it.procedure().area();
    return area == null ? new Envelope(6, 15, 47.3, 55) : area.getEnvelopeInternal();
  }

  private void marked(FitCanvas.Side where, int index, Coordinate at) {
    if (points != null) {
      points.mark(where, index, at);
      show();
    }
  }

  private void choose(int index) {
    if (points != null && points.choose(index)) {
      canvas.setCurrent(points.current());
      if (table != null) {
        table.showCurrent();
      }
    }
  }

  private void remove(int index) {
    if (points != null) {
      points.remove(index);
      show();
    }
  }

  private void undo() {
    if (points != null) {
      points.undo();
      show();
    }
  }

  /** Everything that follows from the points. */
  private void show() {
    if (points == null || table == null || side == null) {
      return;
    }
    undo.setEnabled(points.canUndo());
    canvas.setPairs(points.pairs());
    canvas.setCurrent(points.current());
    table.show();
    side.show();
    showLying();
  }

  private void showLying() {
    if (points != null && side != null) {
      canvas.setLying(points.corners(), side.strength());
    }
  }

  /** What one can do beside the table. */
  private final class Acts implements FitSide.Acts {
    @Override
    public void strengthChanged() {
      showLying();
    }

    @Override
    public void setAnew(int index) {
      if (points != null) {
        points.clear(index);
        show();
      }
    }

    @Override
    public void take() {
      var it = open;
      if (it != null && points != null) {
        desk.documents().place(desk.staff(), it.version().id(), points.complete());
        getUI()
            .ifPresent(
                ui -> ui.navigate(PlanDesk.address(it.procedure().slug(), it.version().id())));
      }
    }
  }

  @Override
  public String getPageTitle() {
    return desk.titles().of(contextLine());
  }

  @Override
  public String contextTitle() {
    return open == null ? "" : open.procedure().name();
  }

  @Override
  public String contextLine() {
    return open == null ? "" : getTranslation("plan.fit.title", open.plan().title());
  }
}
