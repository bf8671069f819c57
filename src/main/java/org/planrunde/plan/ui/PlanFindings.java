package org.planrunde.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Set;
import org.planrunde.geo.KnownCrs;
import org.planrunde.plan.PlanState;
import org.planrunde.plan.raster.Found;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Problems;

/** What a file turned out to be, what should be known of it, and where it lies. */
final class PlanFindings extends Div {
  private static final Set<Integer> NAMED =
      Set.of(
          25831, 25832, 25833, 4647, 5650, 4326, 4258, 3857, 31466, 31467, 31468, 31469, 3068, 2056,
          21781, 28992);

  private final PlanDesk desk;
  private final PlanDesk.Open open;
  private final Runnable changed;
  private final Problems problems = new Problems();

  PlanFindings(PlanDesk desk, PlanDesk.Open open, Runnable changed) {
    this.desk = desk;
    this.open = open;
    this.changed = changed;
    addClassName("plan-page");
    var version = open.version();
    var facts = new Div(PlanWords.facts(this, version));
    facts.addClassNames("sm", "muted");
    var head = new Div(PlanWords.state(this, version), facts);
    head.addClassName("row");
    add(head, problems);
    if (version.state().isWaiting()) {
      add(PlanWords.progress(this, version));
    }
    var failed = version.message();
    if (failed != null) {
      add(failed(PlanWords.say(this, failed)));
    }
    var found = version.found();
    if (found != null) {
      add(file(found), place(found));
    }
  }

  private Note failed(String sentence) {
    var again =
        ActionButton.secondary(getTranslation("plan.again"))
            .icon("refresh-cw")
            .onClick(() ->
                act(() ->
                    desk.documents()
                        .draw(desk.staff(), open.version().id(), open.version().page())));
    return new Note(Note.Kind.ERROR, getTranslation("plan.failed"), sentence).with(again);
  }

  private Section file(Found found) {
    var section = new Section(new H2(getTranslation("plan.sheet")));
    for (var warning : found.warnings()) {
      section.add(new Note(Note.Kind.WARN, PlanWords.say(this, warning)));
    }
    var picture =
        new Image(
            "api/v1/plans/" + open.version().id() + "/overview",
            getTranslation("plan.sheet.picture", open.plan().title()));
    var shot = new Div(picture);
    shot.addClassName("plan-shot");
    section.add(shot);
    if (found.pages() > 1 && open.version().state() != PlanState.PUBLISHED) {
      section.add(pages(found));
    }
    return section;
  }

  private Component pages(Found found) {
    var page = new IntegerField(getTranslation("plan.page", found.pages()));
    page.setMin(1);
    page.setMax(found.pages());
    page.setStepButtonsVisible(true);
    page.setValue(found.page());
    problems.at("page", page);
    var draw =
        ActionButton.secondary(getTranslation("plan.page.draw"))
            .onClick(() ->
                act(() -> {
                  var wanted = page.getValue();
                  desk.documents()
                      .draw(desk.staff(), open.version().id(), wanted == null ? 0 : wanted);
                }));
    var row = new Div(page, draw);
    row.addClassName("row");
    return row;
  }

  private Section place(Found found) {
    var section = new Section(new H2(getTranslation("plan.place")));
    section.add(new Paragraph(said()));
    if (open.version().state() == PlanState.PUBLISHED) {
      return section;
    }
    if (found.affine() != null) {
      section.add(own(found));
    }
    var fit =
        new Anchor(
            PlanDesk.fitAddress(open.procedure().slug(), open.version().id()),
            getTranslation(open.version().affine() == null ? "plan.fit" : "plan.fit.again"));
    fit.addClassName("btn");
    section.add(new Div(fit));
    return section;
  }

  private String said() {
    var version = open.version();
    if (version.affine() == null) {
      return getTranslation("plan.place.none");
    }
    var rms = version.rms();
    var crs = version.crs();
    return rms == null
        ? getTranslation("plan.place.own", crs == null ? "" : "EPSG:" + crs.epsg())
        : getTranslation("plan.place.points", version.points().size(), PlanWords.metres(this, rms));
  }

  /** The file names a place; its system may have to be asked for. */
  private Component own(Found found) {
    var crs = new Select<Integer>();
    crs.setLabel(getTranslation("plan.crs"));
    crs.setItems(KnownCrs.list().stream().map(KnownCrs::epsg).toList());
    crs.setItemLabelGenerator(this::name);
    KnownCrs.find(found.epsg()).ifPresent(known -> crs.setValue(known.epsg()));
    problems.at("crs", crs);
    var take =
        ActionButton.secondary(getTranslation("plan.place.take"))
            .icon("check")
            .onClick(() -> {
              var chosen = crs.getValue();
              if (chosen != null) {
                act(() -> desk.documents().accept(desk.staff(), open.version().id(), chosen));
              }
            });
    var row = new Div(crs, take);
    row.addClassName("row");
    return new Note(
            Note.Kind.INFO,
            getTranslation("plan.place.found"),
            getTranslation(found.epsg() == 0 ? "plan.place.found.ask" : "plan.place.found.crs"))
        .with(row);
  }

  /** Systems without a name of their own are known by their number. */
  private String name(int epsg) {
    var number = "EPSG:" + epsg;
    return NAMED.contains(epsg) ? getTranslation("plan.crs." + epsg) + ", " + number : number;
  }

  private void act(Runnable action) {
    if (problems.guard(action)) {
      changed.run();
    }
  }
}
