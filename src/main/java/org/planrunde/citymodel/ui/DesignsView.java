package org.planrunde.citymodel.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.Design;
import org.planrunde.citymodel.DesignId;
import org.planrunde.identity.Role;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ui.parts.StepFoot;
import org.planrunde.procedure.ui.parts.StepList;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.StaffScreen;

/** The designs of a procedure: sent, named, placed, shown. */
@Route(value = "verwaltung/:slug/entwuerfe", layout = StaffLayout.class)
@RolesAllowed(Role.ADMINISTERS)
final class DesignsView extends Div implements BeforeEnterObserver, HasDynamicTitle, StaffScreen {
  private final DesignDoors doors;
  private final UnorderedList list = new UnorderedList();
  private final Div work = new Div();
  private @Nullable Procedure procedure;

  DesignsView(DesignDoors doors) {
    this.doors = doors;
    addClassNames("desk", "steps-left", "setup");
    list.addClassNames("rows", "model-list");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var found =
        doors
            .procedures()
            .findBySlug(
                doors.staff(),
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
    var first = getTranslation("citymodel.designs.variant.first");
    var form = new DesignForm((name, file) -> take(p, name, first, file), id -> open(p, id));
    var scroll =
        new Div(
            new H1(getTranslation("citymodel.designs")),
            new Paragraph(getTranslation("citymodel.designs.lead")),
            list,
            work,
            form);
    scroll.addClassNames("scroll", "step-form");
    var section =
        new Section(
            scroll,
            new StepFoot(
                p.slug(),
                doors.steps(),
                DesignsStep.POSITION,
                getTranslation("citymodel.designs.saved")));
    section.addClassName("work");
    removeAll();
    add(new StepList(p.slug(), doors.steps(), DesignsStep.POSITION), section);
    show(p);
  }

  private DesignId take(Procedure p, String name, String variant, Path file) {
    try (var checked = doors.designs().check(file)) {
      return doors.designs().add(doors.staff(), p.id(), name, variant, checked);
    }
  }

  private List<Design> show(Procedure p) {
    var designs = doors.designs().list(doors.staff(), p.id());
    list.removeAll();
    designs.forEach(design -> list.add(row(p, design)));
    if (designs.isEmpty()) {
      list.add(new ListItem(getTranslation("citymodel.designs.empty")));
    }
    return designs;
  }

  private ListItem row(Procedure p, Design design) {
    var name = new Span(design.words().variant() + ": " + design.words().title());
    name.addClassName("strong");
    var state = design.shown() ? "citymodel.designs.shown" : "citymodel.designs.hidden";
    var words = new Div(name, line(getTranslation(state) + " · " + facts(design)));
    words.addClassNames("col", "grow");
    if (!design.facts().leftOut().isEmpty()) {
      words.add(line(getTranslation("citymodel.designs.left", left(design))));
    }
    var edit =
        ActionButton.iconOnly(
                "pencil-line", getTranslation("citymodel.designs.edit", design.words().title()))
            .small()
            .onClick(() -> open(p, design.id()));
    var item = new ListItem(words, edit);
    item.addClassNames("layer-row", "model-row");
    return item;
  }

  private String facts(Design design) {
    var facts = design.facts();
    double scale = design.placement().scale();
    return getTranslation(
        "citymodel.designs.facts",
        facts.triangles(),
        Math.round(scale * facts.width()),
        Math.round(scale * facts.depth()),
        Math.round(scale * (facts.highest() - facts.lowest())));
  }

  private String left(Design design) {
    return design.facts().leftOut().stream()
        .map(it -> getTranslation("citymodel.design.left." + it))
        .collect(Collectors.joining(", "));
  }

  private static Span line(String text) {
    var line = new Span(text);
    line.addClassNames("sm", "muted");
    return line;
  }

  private void open(Procedure p, DesignId id) {
    work.removeAll();
    show(p).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .ifPresent(design -> {
          var panel = new DesignPanel(doors, p, design, () -> show(p), () -> close(p));
          work.add(panel);
          panel.focus();
        });
  }

  private void close(Procedure p) {
    work.removeAll();
    show(p);
  }

  @Override
  public String getPageTitle() {
    return doors.titles().of(getTranslation("citymodel.designs"));
  }

  @Override
  public String contextTitle() {
    return procedure == null ? "" : procedure.name();
  }

  @Override
  public String contextLine() {
    return getTranslation("citymodel.designs");
  }
}
