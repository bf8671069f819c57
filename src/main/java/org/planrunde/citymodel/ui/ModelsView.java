package org.planrunde.citymodel.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.CityModels;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Role;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.spi.SetupStep;
import org.planrunde.procedure.ui.parts.StepFoot;
import org.planrunde.procedure.ui.parts.StepList;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.StaffScreen;

/** The city models of a procedure: sent, and how far each has come. */
@Route(value = "verwaltung/:slug/stadtmodell", layout = StaffLayout.class)
@RolesAllowed(Role.ADMINISTERS)
final class ModelsView extends Div implements BeforeEnterObserver, HasDynamicTitle, StaffScreen {
  private final CityModels models;
  private final Procedures procedures;
  private final Accounts accounts;
  private final List<SetupStep> steps;
  private final PageTitles titles;
  private @Nullable Procedure procedure;

  ModelsView(
      CityModels models,
      Procedures procedures,
      Accounts accounts,
      List<SetupStep> steps,
      PageTitles titles) {
    this.models = models;
    this.procedures = procedures;
    this.accounts = accounts;
    this.steps = steps;
    this.titles = titles;
    addClassNames("desk", "steps-left", "setup");
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
    var rows = new ModelRows(models, accounts, p);
    var scroll =
        new Div(
            new H1(getTranslation("citymodel.models")),
            new Paragraph(getTranslation("citymodel.models.lead")),
            rows,
            new ModelForm(
                upload -> models.upload(accounts.getCurrent(), p.id(), upload), rows::show));
    scroll.addClassNames("scroll", "step-form");
    var work =
        new Section(
            scroll,
            new StepFoot(p.slug(), steps, ModelsStep.POSITION, getTranslation("citymodel.saved")));
    work.addClassName("work");
    removeAll();
    add(new StepList(p.slug(), steps, ModelsStep.POSITION), work);
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("citymodel.models"));
  }

  @Override
  public String contextTitle() {
    return procedure == null ? "" : procedure.name();
  }

  @Override
  public String contextLine() {
    return getTranslation("citymodel.models");
  }
}
