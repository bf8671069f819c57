package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.Receipt;
import org.planrunde.kernel.Problem;
import org.planrunde.portal.ui.dialogue.Support;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.Note;
import org.planrunde.ui.Sheet;
import org.planrunde.ui.Steps;

/**
 * The contribution form: three numbered parts, one below the other on a desk, one after the other
 * on a phone. Sends with the key of its draft, so that a second try gives the same receipt.
 */
final class FormPanel extends Div {
  private final ProcedureServices doors;
  private final Procedure procedure;
  private final DraftState state;
  private final Sheet sheet;
  private final MapCanvas map;
  private final Sending sending;
  private final PlacePart place;
  private final TextPart what;
  private final PhotoPart photos;
  private final List<FormPart> parts;
  private final ProblemSummary summary = new ProblemSummary(this::lead);
  private final H1 title = new H1(getTranslation("portal.form.heading"));
  private final Steps steps = new Steps(3);
  private final ActionButton back;
  private final ActionButton next = ActionButton.primary("").big().wide();
  private final ActionButton send;

  FormPanel(
      ProcedureServices doors,
      Procedure procedure,
      DraftState state,
      Sheet sheet,
      MapCanvas map,
      SceneSwitch sight,
      PlaceWords words,
      Consumer<Receipt> done) {
    this.doors = doors;
    this.procedure = procedure;
    this.state = state;
    this.sheet = sheet;
    this.map = map;
    addClassName("form");
    place =
        new PlacePart(
            procedure, doors.places(), state, map, sight, words, this::send, this::toText);
    place.addComponentAsFirst(heading(1, getTranslation("portal.form.where")));
    var support = new Support(doors.dialogue(), procedure);
    var similar =
        new SimilarCard(doors.analyses(), support, procedure, state, () -> lead(FormField.TEXT));
    state.listen(similar::ask);
    what = new TextPart(procedure, state, similar);
    photos = new PhotoPart(doors.photos(), state);
    var last = new SendPart(procedure, state, photos);
    parts = List.of(place, what, last);
    back = ActionButton.secondary(getTranslation("portal.form.back")).big();
    back.onClick(() -> go(state.step - 1));
    back.addClassName("narrow-only");
    next.onClick(this::onward);
    next.addClassName("narrow-only");
    send = ActionButton.primary(getTranslation("portal.form.send")).icon("send").big().wide();
    send.setDisableOnClick(true);
    send.onClick(this::send);
    sending = new Sending(doors.contributions(), doors.limit(), outcome(done), this::trying);
    add(summary, place, what, last, sending);
  }

  static H2 heading(int number, String words) {
    return new H2(new Span(Integer.toString(number)), new Span(words));
  }

  /** Says that this draft was found in the browser, and lets begin anew. */
  void sayRestored(Runnable anew) {
    var again = ActionButton.secondary(getTranslation("portal.form.anew")).onClick(anew);
    addComponentAsFirst(
        new Note(
                Note.Kind.INFO,
                getTranslation("portal.form.restored"),
                getTranslation("portal.form.restored.line"))
            .with(again));
  }

  Div head(String backPath) {
    var leave = Parts.back(backPath, getTranslation("portal.form.leave"));
    return Parts.div("form-head", leave, title);
  }

  /** How far one has come; stands in the bar of phones. */
  Steps steps() {
    return steps;
  }

  Div foot(Runnable discard) {
    var drop = ActionButton.secondary(getTranslation("portal.form.discard")).big().onClick(discard);
    drop.addClassName("wide-only");
    var foot = Parts.div("foot", drop, back, next, send);
    showStep();
    return foot;
  }

  H1 title() {
    return title;
  }

  /** What looks personal is asked about where it was written, not two screens later. */
  private void onward() {
    if (state.step != 2 || !what.ask()) {
      go(state.step + 1);
    }
  }

  private void go(int step) {
    state.step = Math.clamp(step, 1, 3);
    showStep();
    Parts.focus(title);
  }

  private void showStep() {
    getElement().setAttribute("data-step", Integer.toString(state.step));
    steps.setCurrent(state.step);
    // On a phone the sheet covers the crosshair from the second step on; the place must stay.
    map.holdPlace(state.step > 1);
    sheet.setRest(state.step == 1 ? Sheet.Rest.HALF : Sheet.Rest.FULL);
    back.setVisible(state.step > 1);
    next.setVisible(state.step < 3);
    next.setText(getTranslation(state.step == 1 ? "portal.form.place-fits" : "portal.form.next"));
    send.setClassName("wide-only", state.step < 3);
  }

  private void send() {
    showProblems(List.of());
    var problems = new ArrayList<Problem>();
    place
        .missing()
        .ifPresent(missing -> {
          problems.add(missing);
          problems.addAll(doors.contributions().check(state.draft(procedure.id())));
        });
    photos.underway().ifPresent(problems::add);
    if (problems.isEmpty() && what.ask()) {
      send.setEnabled(true);
      go(2);
    } else if (problems.isEmpty() && photos.remind()) {
      send.setEnabled(true);
    } else if (problems.isEmpty()) {
      state.keeper().whenNamed(() -> sending.send(this::kept, () -> state.keeper().author()));
    } else {
      send.setEnabled(true);
      showProblems(problems);
    }
  }

  /** What is sent is kept first, to the last word: only so is it known again. */
  private Draft kept() {
    state.keeper().keep();
    return state.draft(procedure.id());
  }

  private void trying(boolean stillTrying) {
    send.setEnabled(!stillTrying);
  }

  private Sending.Outcome outcome(Consumer<Receipt> done) {
    return new Sending.Outcome() {
      @Override
      public void stored(Receipt receipt) {
        done.accept(receipt);
      }

      @Override
      public void refused(List<Problem> problems) {
        if (problems.stream().anyMatch(p -> p.field().equals("key"))) {
          state.renew();
        }
        showProblems(problems);
      }
    };
  }

  private void showProblems(List<Problem> problems) {
    for (var field : FormField.values()) {
      parts.get(field.step() - 1).problem(field, sentence(problems, field));
    }
    if (!problems.isEmpty()) {
      go(problems.stream().mapToInt(this::step).min().orElse(state.step));
    }
    summary.show(problems);
  }

  private int step(Problem problem) {
    return FormField.of(problem).map(FormField::step).orElse(state.step);
  }

  /** The place is confirmed by key: the text is next. */
  private void toText() {
    lead(FormField.TITLE);
  }

  private void lead(FormField field) {
    go(field.step());
    parts.get(field.step() - 1).lead(field);
  }

  private String sentence(List<Problem> problems, FormField field) {
    return problems.stream()
        .filter(p -> FormField.of(p).filter(field::equals).isPresent())
        .findFirst()
        .map(p -> Problems.sentence(p, this))
        .orElse("");
  }
}
