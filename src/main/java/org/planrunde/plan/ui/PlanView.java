package org.planrunde.plan.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.identity.Role;
import org.planrunde.plan.PlanState;
import org.planrunde.plan.PlanVersion;
import org.planrunde.procedure.spi.SetupStep;
import org.planrunde.procedure.ui.parts.StepList;
import org.planrunde.ui.Icon;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.MapSource;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.StaffScreen;

/** One version of an uploaded plan: what was found, where it lies, what it shows, publication. */
@Route(value = "verwaltung/:slug/ebenen/plan/:version", layout = StaffLayout.class)
@RolesAllowed(Role.ADMINISTERS)
final class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle, StaffScreen {
  private static final int SECOND = 1_000;

  private final PlanDesk desk;
  private final List<SetupStep> steps;
  private final MapCanvas map = new MapCanvas();
  private final Div found = new Div();
  private PlanDesk.@Nullable Open open;
  private @Nullable PlanForm form;
  private @Nullable Registration polling;

  PlanView(PlanDesk desk, List<SetupStep> steps) {
    this.desk = desk;
    this.steps = steps;
    addClassNames("desk", "steps-left", "setup");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var route = event.getRouteParameters();
    var it = desk.find(route.get("slug").orElse(""), route.get("version").orElse(""));
    if (it.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    build(it.get());
  }

  private void build(PlanDesk.Open it) {
    open = it;
    var slug = it.procedure().slug();
    var back = new Anchor("verwaltung/" + slug + "/ebenen");
    back.addClassName("back");
    back.add(new Icon("chevron-left"), new Span(getTranslation("plan.layers")));
    var text = new PlanForm(desk, it, this::reload);
    form = text;
    var page = new Div(back, new H1(it.plan().title()), found, text);
    page.addClassNames("scroll", "plan-page");
    var work = new Section(page);
    work.addClassName("work");
    removeAll();
    add(new StepList(slug, steps, LayersStep.POSITION), work, preview());
    show(it);
  }

  private Aside preview() {
    map.addClassNames("small-map", "tall-map");
    map.setLabel(getTranslation("plan.preview"));
    var title = new H2(getTranslation("plan.preview"));
    title.addClassName("aside-title");
    var aside = new Aside(title, map);
    aside.addClassNames("aside", "preview");
    return aside;
  }

  private void show(PlanDesk.Open it) {
    found.removeAll();
    found.add(new PlanFindings(desk, it, this::reload));
    if (form != null) {
      form.show(it);
    }
    showOnMap(it);
    getUI().ifPresent(ui -> ui.setPollInterval(isWorking() ? SECOND : -1));
  }

  /** The version at hand lies over the other layers, published or not. */
  private void showOnMap(PlanDesk.Open it) {
    var layers = new ArrayList<>(desk.layers(it.procedure()));
    layers.removeIf(layer -> layer.id().equals(it.plan().id().toString()));
    var version = it.version();
    var area = it.procedure().area();
    map.setArea(area);
    var box = area == null ? null : area.getEnvelopeInternal();
    var tiling = version.tiling();
    if (tiling != null) {
      layers.add(
          new MapLayer(
              it.plan().id().toString(),
              it.plan().title(),
              new MapSource.Xyz(version.address()),
              "",
              it.plan().opacity(),
              true,
              false,
              false,
              tiling.minZoom(),
              tiling.maxZoom(),
              it.plan().summary()));
      box = new Envelope(tiling.west(), tiling.east(), tiling.south(), tiling.north());
    }
    map.setLayers(layers);
    if (box != null) {
      map.fit(box);
    }
  }

  private boolean isWorking() {
    return open != null && open.version().state().isWaiting();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    polling = event.getUI().addPollListener(_ -> reload());
    event.getUI().setPollInterval(isWorking() ? SECOND : -1);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (polling != null) {
      polling.remove();
    }
    event.getUI().setPollInterval(-1);
  }

  /** Shows what is news; a plan that was taken away meanwhile leads back to the list. */
  private void reload() {
    var before = open;
    if (before == null) {
      return;
    }
    var now = desk.find(before.procedure().slug(), before.version().id().toString());
    if (now.isEmpty()) {
      getUI().ifPresent(ui -> ui.navigate("verwaltung/" + before.procedure().slug() + "/ebenen"));
      return;
    }
    open = now.get();
    if (!now.get().equals(before)) {
      show(now.get());
    }
  }

  /** True if a worker has done its part. */
  static boolean isCut(PlanVersion version) {
    return version.state() == PlanState.TILED || version.state() == PlanState.PUBLISHED;
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
    return open == null ? "" : open.plan().title();
  }
}
