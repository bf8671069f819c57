package org.planrunde.plan.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.plan.PlanDocument;
import org.planrunde.plan.PlanState;
import org.planrunde.plan.PlanUpload;
import org.planrunde.plan.PlanVersionId;
import org.planrunde.procedure.Procedure;

/** The uploaded plans of a procedure, how far each has come, and a field for more. */
final class PlansPart extends Div {
  private static final int SECOND = 1_000;

  private final PlanDesk desk;
  private final Procedure procedure;
  private final Runnable changed;
  private final UnorderedList list = new UnorderedList();
  private List<PlanDocument> shown = List.of();
  private @Nullable Registration polling;

  PlansPart(PlanDesk desk, Procedure procedure, Runnable changed) {
    this.desk = desk;
    this.procedure = procedure;
    this.changed = changed;
    list.addClassName("plan-rows");
    var staff = desk.staff();
    add(
        new H2(getTranslation("plan.uploaded")),
        new Paragraph(getTranslation("plan.uploaded.lead")),
        list,
        new PlanUploadField(
            getTranslation("plan.upload"),
            new PlanUploadField.Taking() {
              @Override
              public PlanVersionId take(PlanUpload upload) {
                return desk.documents().upload(staff, procedure.id(), upload);
              }

              @Override
              public void takeWorld(PlanVersionId version, String world) {
                desk.documents().addWorld(staff, version, world);
              }
            },
            this::show));
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var screen = event.getUI();
    polling = screen.addPollListener(_ -> look());
    screen.setPollInterval(isWorking() ? SECOND : -1);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (polling != null) {
      polling.remove();
    }
    event.getUI().setPollInterval(-1);
  }

  /** Draws only what is news, so that nobody loses the place where they were. */
  private void look() {
    if (!desk.documents().list(desk.staff(), procedure.id()).equals(shown)) {
      show();
    }
  }

  private void show() {
    var before = states();
    shown = desk.documents().list(desk.staff(), procedure.id());
    list.removeAll();
    shown.forEach(plan -> list.add(row(plan)));
    list.setVisible(!shown.isEmpty());
    getUI().ifPresent(ui -> ui.setPollInterval(isWorking() ? SECOND : -1));
    if (!before.equals(states())) {
      changed.run();
    }
  }

  private List<PlanState> states() {
    return shown.stream().map(plan -> plan.newest().state()).toList();
  }

  private boolean isWorking() {
    return shown.stream().anyMatch(plan -> plan.newest().state().isWaiting());
  }

  private ListItem row(PlanDocument plan) {
    var version = plan.newest();
    var name = new Span(plan.title());
    name.addClassName("strong");
    var facts = new Div(PlanWords.facts(this, version));
    facts.addClassName("facts-line");
    var what = new Div(name, facts);
    var failed = version.message();
    if (failed != null) {
      what.add(new Div(PlanWords.say(this, failed)));
    }
    var actions = new Div(PlanWords.state(this, version));
    actions.addClassName("row");
    actions.add(link(plan));
    var row = new ListItem(what, actions);
    row.addClassName("plan-row");
    if (version.state().isWaiting()) {
      row.add(PlanWords.progress(this, version));
    }
    return row;
  }

  private Anchor link(PlanDocument plan) {
    var version = plan.newest();
    var next = version.state() == PlanState.READ;
    var link =
        new Anchor(
            PlanDesk.address(procedure.slug(), version.id()),
            getTranslation(next ? "plan.open.place" : "plan.open"));
    link.addClassName("btn");
    link.getElement()
        .setAttribute(
            "aria-label",
            getTranslation(next ? "plan.open.place.of" : "plan.open.of", plan.title()));
    return link;
  }
}
