package org.planrunde.plan.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerLooks;
import org.planrunde.plan.MapServices;
import org.planrunde.plan.Plans;
import org.planrunde.plan.read.Findings;
import org.planrunde.plan.read.ReadOptions;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.spi.SetupStep;
import org.planrunde.procedure.ui.parts.StepFoot;
import org.planrunde.procedure.ui.parts.StepList;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Icon;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.StaffScreen;
import org.planrunde.ui.Undo;

/** What lies on a procedure's map: the layers of the municipality and its own. */
@Route(value = "verwaltung/:slug/ebenen", layout = StaffLayout.class)
@RolesAllowed(Role.ADMINISTERS)
final class LayersView extends Div implements BeforeEnterObserver, HasDynamicTitle, StaffScreen {
  private final Plans plans;
  private final Procedures procedures;
  private final Accounts accounts;
  private final List<SetupStep> steps;
  private final PageTitles titles;
  private final PlanDesk desk;
  private final LookDesk looks;
  private final MapServices services;
  private final MapCanvas map = new MapCanvas();
  private final UnorderedList list = new UnorderedList();
  private @Nullable Procedure procedure;

  LayersView(
      Plans plans,
      Procedures procedures,
      Accounts accounts,
      List<SetupStep> steps,
      PageTitles titles,
      PlanDesk desk,
      LayerLooks layerLooks,
      MapServices services) {
    this.plans = plans;
    this.procedures = procedures;
    this.accounts = accounts;
    this.steps = steps;
    this.titles = titles;
    this.desk = desk;
    looks = new LookDesk(plans, layerLooks, this::staff, this::showAgain);
    this.services = services;
    addClassNames("desk", "steps-left", "setup");
    list.addClassNames("rows", "layer-list");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var found =
        procedures.findBySlug(
            accounts.getCurrent(),
            event.getRouteParameters().get("slug").orElse(""),
            Role.ADMINISTRATOR);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    build(found.get());
  }

  private void build(Procedure p) {
    procedure = p;
    var form = new LayerForm(p, new Door(p));
    var scroll =
        new Div(
            new H1(getTranslation("plan.layers")),
            new Paragraph(getTranslation("plan.layers.lead")),
            list,
            looks.said(),
            servicesLink(p),
            new PlansPart(desk, p, () -> show(p)),
            form);
    scroll.addClassNames("scroll", "step-form");
    var work =
        new Section(
            scroll,
            new StepFoot(p.slug(), steps, LayersStep.POSITION, getTranslation("plan.saved")));
    work.addClassName("work");
    removeAll();
    add(new StepList(p.slug(), steps, LayersStep.POSITION), work, preview(p));
    show(p);
  }

  private Anchor servicesLink(Procedure p) {
    var link = new Anchor(ServicesView.address(p.slug()));
    link.addClassNames("btn", "services-link");
    link.add(new Icon("layers"), new Span(getTranslation("plan.services")));
    return link;
  }

  private Aside preview(Procedure p) {
    map.addClassNames("small-map", "tall-map");
    map.setLabel(getTranslation("plan.preview"));
    var area = p.area();
    map.setArea(area);
    if (area != null) {
      map.fit(area.getEnvelopeInternal());
    }
    var title = new H2(getTranslation("plan.preview"));
    title.addClassName("aside-title");
    var aside = new Aside(title, map);
    aside.addClassNames("aside", "preview");
    return aside;
  }

  private void showAgain() {
    if (procedure != null) {
      show(procedure);
    }
  }

  private void show(Procedure p) {
    var layers = plans.list(p);
    list.removeAll();
    layers.reversed().forEach(l -> list.add(row(p, l)));
    if (layers.isEmpty()) {
      list.add(new ListItem(getTranslation("plan.empty")));
    }
    map.setLayers(layers.stream().map(GroundLayers::layer).toList());
  }

  private ListItem row(Procedure p, Layer layer) {
    var visible = new Checkbox(layer.visible());
    visible.setAriaLabel(getTranslation("plan.visible.of", layer.label()));
    visible.addValueChangeListener(e -> {
      plans.update(staff(), layer.id(), layer.label(), layer.opacity(), e.getValue());
      show(p);
    });
    var name = new Span(layer.label());
    name.addClassName("strong");
    var where = layer.procedure() == null ? "plan.where.everywhere" : "plan.where.here";
    var facts =
        new Span(
            getTranslation("plan.kind." + (layer.isUploadedPlan() ? "PLAN" : layer.kind().name()))
                + " · "
                + getTranslation(where)
                + " · "
                + getTranslation("plan.opacity.of", Math.round(layer.opacity() * 100))
                + (layer.base() ? " · " + getTranslation("plan.base") : ""));
    facts.addClassNames("sm", "muted");
    var words = new Div(name, facts);
    words.addClassNames("col", "grow");
    var bin =
        ActionButton.iconOnly("trash-2", getTranslation("plan.remove", layer.label()))
            .small()
            .onClick(() -> remove(p, layer));
    bin.setVisible(!layer.isUploadedPlan());
    var tools = looks.tools(layer);
    tools.add(bin);
    var item = new ListItem(visible, words, tools, tools.place());
    item.addClassName("layer-row");
    if (layer.isFetched()) {
      words.add(new FetchedLine(layer, () -> fetchAgain(p, layer)));
    }
    if (layer.isForeign()) {
      words.add(new ProxyLine(layer, proxied -> proxy(layer, proxied)));
    }
    return item;
  }

  private void remove(Procedure p, Layer layer) {
    var kept = plans.findContent(staff(), layer.id());
    plans.remove(staff(), layer.id());
    show(p);
    Undo.offer(
        getTranslation("plan.removed", layer.label()),
        () -> {
          kept.ifPresentOrElse(
              content -> plans.add(staff(), layer, content.plain()),
              () -> plans.add(staff(), layer));
          show(p);
        });
  }

  private void proxy(Layer layer, boolean proxied) {
    plans.proxy(staff(), layer.id(), proxied);
    openAgain();
  }

  /** The page at hand may not ask hosts that it did not know. */
  private void openAgain() {
    getUI().ifPresent(ui -> ui.getPage().reload());
  }

  private void fetchAgain(Procedure p, Layer layer) {
    plans.replace(staff(), services.fetchAgain(p, layer));
    show(p);
  }

  /** Hands on to the plans and shows what lies there then. */
  private final class Door implements LayerDoor {
    private final Procedure of;

    Door(Procedure of) {
      this.of = of;
    }

    @Override
    public Findings inspect(byte[] file, ReadOptions options) {
      return plans.inspect(file, options);
    }

    @Override
    public void add(Layer layer) {
      plans.add(staff(), layer);
      show(of);
      if (!layer.proxied()) {
        openAgain();
      }
    }

    @Override
    public void add(Layer layer, byte[] geoJson) {
      plans.add(staff(), layer, geoJson);
      show(of);
    }

    @Override
    public void add(Layer like, Findings found) {
      plans.add(staff(), like, found);
      show(of);
    }
  }

  private Staff staff() {
    return accounts.getCurrent();
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("plan.layers"));
  }

  @Override
  public String contextTitle() {
    return procedure == null ? "" : procedure.name();
  }

  @Override
  public String contextLine() {
    return getTranslation("plan.layers");
  }
}
