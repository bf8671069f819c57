package org.planrunde.plan.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Staff;
import org.planrunde.plan.PlanDocumentId;
import org.planrunde.plan.PlanState;
import org.planrunde.plan.PlanUpload;
import org.planrunde.plan.PlanVersion;
import org.planrunde.plan.PlanVersionId;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Problems;

/** What a plan is called and shows in words, its publication, and its versions. */
final class PlanForm extends Div {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final PlanDesk desk;
  private final Staff sender;
  private final Runnable changed;
  private PlanDesk.Open open;
  private volatile @Nullable PlanVersionId fresh;
  private final Problems problems = new Problems();
  private final TextField title = new TextField(getTranslation("plan.title"));
  private final TextArea summary = new TextArea(getTranslation("plan.summary"));
  private final IntegerField opacity = new IntegerField(getTranslation("plan.opacity"));
  private final Div said = new Div();
  private final ActionButton publish = ActionButton.primary(getTranslation("plan.publish"));
  private final ActionButton withdraw = ActionButton.secondary(getTranslation("plan.withdraw"));
  private final UnorderedList versions = new UnorderedList();

  PlanForm(PlanDesk desk, PlanDesk.Open open, Runnable changed) {
    this.desk = desk;
    sender = desk.staff();
    this.open = open;
    this.changed = changed;
    addClassName("plan-page");
    fields();
    publish.icon("check").onClick(this::publish);
    withdraw.onClick(() -> {
      desk.documents().withdraw(desk.staff(), this.open.plan().id());
      changed.run();
    });
    var save = ActionButton.secondary(getTranslation("plan.save")).onClick(this::save);
    var remove =
        ActionButton.danger(getTranslation("plan.delete")).icon("trash-2").onClick(this::ask);
    var row = new Div(publish, save, withdraw, remove);
    row.addClassName("row");
    said.getElement().setAttribute("role", "status");
    versions.addClassName("plan-rows");
    add(
        new Section(
            new H2(getTranslation("plan.words")), problems, title, summary, opacity, said, row),
        new Section(
            new H2(getTranslation("plan.versions")),
            versions,
            new PlanUploadField(
                getTranslation("plan.versions.add"), new Taking(), this::openFresh)));
  }

  private PlanDocumentId plan() {
    return open.plan().id();
  }

  private final class Taking implements PlanUploadField.Taking {
    @Override
    public PlanVersionId take(PlanUpload upload) {
      var version = desk.documents().uploadVersion(sender, plan(), upload);
      fresh = version;
      return version;
    }

    @Override
    public void takeWorld(PlanVersionId version, String world) {
      desk.documents().addWorld(sender, version, world);
    }
  }

  private void openFresh() {
    var version = fresh;
    if (version != null) {
      getUI().ifPresent(ui -> ui.navigate(PlanDesk.address(open.procedure().slug(), version)));
    }
  }

  private void fields() {
    title.setWidthFull();
    title.setValue(open.plan().title());
    summary.setHelperText(getTranslation("plan.summary.help"));
    summary.setValue(open.plan().summary());
    summary.setMaxLength(500);
    opacity.setMin(10);
    opacity.setMax(100);
    opacity.setStep(5);
    opacity.setStepButtonsVisible(true);
    opacity.setSuffixComponent(new Span("%"));
    opacity.setValue((int) Math.round(100 * open.plan().opacity()));
    // What was refused stays written until the next try: if it went when a field is left, the
    // button below would move away from under the mouse that is pressing it.
    title.setManualValidation(true);
    summary.setManualValidation(true);
    opacity.setManualValidation(true);
    problems.at("title", title);
    problems.at("summary", summary);
    problems.at("opacity", opacity);
  }

  /** Shows what changed; what somebody is typing stays. */
  void show(PlanDesk.Open it) {
    open = it;
    var state = it.version().state();
    publish.setVisible(state != PlanState.PUBLISHED);
    publish.setEnabled(state == PlanState.TILED);
    withdraw.setVisible(state == PlanState.PUBLISHED);
    said.removeAll();
    if (state == PlanState.PUBLISHED) {
      said.add(new Note(Note.Kind.OK, getTranslation("plan.published")));
    } else if (state != PlanState.TILED) {
      said.add(new Note(Note.Kind.PLAIN, getTranslation("plan.publish.later")));
    }
    versions.removeAll();
    it.plan().versions().forEach(version -> versions.add(row(version)));
  }

  private ListItem row(PlanVersion version) {
    var facts = new Div(PlanWords.facts(this, version));
    facts.addClassName("facts-line");
    var name = new Span(getTranslation("plan.version", version.number()) + " · " + shown(version));
    name.addClassName("strong");
    var what = new Div(name, facts);
    var row = new ListItem(what);
    row.addClassName("plan-row");
    if (version.id().equals(open.version().id())) {
      row.add(PlanWords.state(this, version));
    } else {
      var link =
          new Anchor(
              PlanDesk.address(open.procedure().slug(), version.id()),
              getTranslation("plan.version.open", version.number()));
      row.add(link);
    }
    return row;
  }

  private String shown(PlanVersion version) {
    var from = version.shownFrom();
    if (from == null) {
      return getTranslation("plan.shown.never");
    }
    var until = version.shownUntil();
    return until == null
        ? getTranslation("plan.shown.since", day(from))
        : getTranslation("plan.shown.between", day(from), day(until));
  }

  private String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .localizedBy(PlanWords.language(this))
        .format(at.atZone(ZONE));
  }

  private void save() {
    if (problems.guard(this::describe)) {
      changed.run();
      said.removeAll();
      said.add(new Note(Note.Kind.OK, getTranslation("plan.words.saved")));
    }
  }

  private void describe() {
    var percent = opacity.getValue();
    desk.documents()
        .describe(
            desk.staff(),
            plan(),
            title.getValue(),
            summary.getValue(),
            percent == null ? -1 : percent / 100.0);
  }

  private void publish() {
    var done =
        problems.guard(() -> {
          describe();
          desk.documents().publish(desk.staff(), open.version().id());
        });
    if (done) {
      changed.run();
    } else {
      problems.scrollIntoView();
    }
  }

  /** What cannot be taken back is asked for once more. */
  private void ask() {
    var really =
        ActionButton.danger(getTranslation("plan.delete")).icon("trash-2").onClick(this::remove);
    var keep = ActionButton.secondary(getTranslation("plan.delete.keep")).onClick(said::removeAll);
    var row = new Div(really, keep);
    row.addClassName("row");
    said.removeAll();
    said.add(
        new Note(
                Note.Kind.WARN,
                getTranslation("plan.delete.ask"),
                getTranslation("plan.delete.ask.line", open.plan().title()))
            .with(row));
    keep.focus();
  }

  private void remove() {
    var slug = open.procedure().slug();
    desk.documents().remove(desk.staff(), plan());
    getUI().ifPresent(ui -> ui.navigate("verwaltung/" + slug + "/ebenen"));
  }
}
