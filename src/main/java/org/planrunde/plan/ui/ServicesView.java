package org.planrunde.plan.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Role;
import org.planrunde.plan.MapServices;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.spi.SetupStep;
import org.planrunde.procedure.ui.parts.StepList;
import org.planrunde.ui.Icon;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.StaffScreen;

/** Brings layers of other people's map services onto a procedure's map. */
@Route(value = "verwaltung/:slug/ebenen/dienste", layout = StaffLayout.class)
@RolesAllowed(Role.ADMINISTERS)
final class ServicesView extends Div implements BeforeEnterObserver, HasDynamicTitle, StaffScreen {
  private final PlanDesk desk;
  private final MapServices services;
  private final List<SetupStep> steps;
  private @Nullable Procedure procedure;

  ServicesView(PlanDesk desk, MapServices services, List<SetupStep> steps) {
    this.desk = desk;
    this.services = services;
    this.steps = steps;
    addClassNames("desk", "steps-left", "setup", "services");
  }

  static String address(String slug) {
    return "verwaltung/" + slug + "/ebenen/dienste";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var found =
        desk.procedures()
            .findBySlug(
                desk.staff(),
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
    var layers = "verwaltung/" + p.slug() + "/ebenen";
    var back = new Anchor(layers);
    back.addClassName("back");
    back.add(new Icon("chevron-left"), new Span(getTranslation("plan.layers")));
    var page =
        new Div(
            back,
            new H1(getTranslation("plan.services")),
            new Paragraph(getTranslation("plan.services.lead")),
            new ServicePart(
                services,
                p,
                prepared -> {
                  desk.plans().addAll(desk.staff(), prepared);
                  // Loaded anew, since the page at hand may not ask hosts that it did not know.
                  getUI().ifPresent(ui -> ui.getPage().setLocation(layers));
                }),
            new BackgroundsPart(desk, p));
    page.addClassNames("scroll", "step-form");
    var work = new Section(page);
    work.addClassName("work");
    removeAll();
    add(new StepList(p.slug(), steps, LayersStep.POSITION), work);
  }

  @Override
  public String getPageTitle() {
    return desk.titles().of(getTranslation("plan.services"));
  }

  @Override
  public String contextTitle() {
    return procedure == null ? "" : procedure.name();
  }

  @Override
  public String contextLine() {
    return getTranslation("plan.services");
  }
}
