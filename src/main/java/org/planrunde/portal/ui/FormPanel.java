package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.planrunde.contribution.Receipt;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.Note;
import org.planrunde.ui.Sheet;
import org.planrunde.ui.Steps;

/**
 * The contribution form: three numbered parts, side by side on a desk, one after the other on a
 * phone. Sends with the key of its draft, so that a second try gives the same receipt.
 */
final class FormPanel extends Div {
  private static final Set<String> PLACE = Set.of("place", "placeWords");
  private static final Set<String> TEXT = Set.of("title", "text", "category", "type");
  private static final Set<String> SEND = Set.of("nickname", "consent");

  private final ProcedureServices doors;
  private final Procedure procedure;
  private final DraftState state;
  private final Sheet sheet;
  private final MapCanvas map;
  private final Consumer<Receipt> done;
  private final PlacePart place;
  private final TextPart text;
  private final SendPart sending;
  private final Div summary = new Div();
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
      PlaceWords words,
      Consumer<Receipt> done) {
    this.doors = doors;
    this.procedure = procedure;
    this.state = state;
    this.sheet = sheet;
    this.map = map;
    this.done = done;
    addClassName("form");
    summary.addClassName("form-problems");
    place = new PlacePart(procedure, doors.streets(), state, map, words);
    text = new TextPart(procedure, state);
    sending = new SendPart(procedure, state);
    back = ActionButton.secondary(getTranslation("portal.form.back")).big();
    back.onClick(() -> go(state.step - 1));
    back.addClassName("narrow-only");
    next.onClick(() -> go(state.step + 1));
    next.addClassName("narrow-only");
    send = ActionButton.primary(getTranslation("portal.form.send")).icon("send").big().wide();
    send.setDisableOnClick(true);
    send.onClick(this::send);
    steps.addClassName("narrow-only");
    add(summary, place, text, sending);
  }

  static H2 heading(int number, String words) {
    return new H2(new Span(Integer.toString(number)), new Span(words));
  }

  Div head(String backPath) {
    return Parts.div(
        "form-head", Parts.back(backPath, getTranslation("portal.form.leave")), title, steps);
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

  private void go(int step) {
    state.step = Math.clamp(step, 1, 3);
    showStep();
    if (state.step == 1) {
      place.refresh();
    } else {
      // The sheet covers the crosshair now; the place must not follow it.
      map.stopPlacing();
    }
    Parts.focus(title);
  }

  private void showStep() {
    getElement().setAttribute("data-step", Integer.toString(state.step));
    steps.setCurrent(state.step);
    sheet.setRest(state.step == 1 ? Sheet.Rest.HALF : Sheet.Rest.FULL);
    back.setVisible(state.step > 1);
    next.setVisible(state.step < 3);
    next.setText(getTranslation(state.step == 1 ? "portal.form.place-fits" : "portal.form.next"));
    send.setClassName("wide-only", state.step < 3);
  }

  private void send() {
    showProblems(List.of());
    try {
      done.accept(doors.contributions().submit(state.draft(procedure.id())));
    } catch (RefusedException refused) {
      showProblems(refused.problems());
    } finally {
      send.setEnabled(true);
    }
  }

  private void showProblems(List<Problem> problems) {
    summary.removeAll();
    PLACE.forEach(field -> place.problem(field, sentence(problems, field)));
    TEXT.forEach(field -> text.problem(field, sentence(problems, field)));
    SEND.forEach(field -> sending.problem(field, sentence(problems, field)));
    if (problems.isEmpty()) {
      return;
    }
    var heading =
        problems.stream().allMatch(FormPanel::isOfAField)
            ? "portal.form.problems"
            : "portal.form.refused";
    var note = new Note(Note.Kind.ERROR, getTranslation(heading), "");
    problems.forEach(problem -> note.with(line(problem)));
    summary.add(note);
    go(problems.stream().mapToInt(p -> step(p.field())).min().orElse(state.step));
    summary.scrollIntoView();
    Parts.focus(summary);
  }

  /**
   * A problem at a field leads to it; one of the whole, such as a phase that ended, is only said.
   */
  private Component line(Problem problem) {
    var words = Problems.sentence(problem, this);
    return isOfAField(problem)
        ? ActionButton.text(words).onClick(() -> lead(problem.field()))
        : new Paragraph(words);
  }

  private static boolean isOfAField(Problem problem) {
    var field = problem.field();
    return PLACE.contains(field) || TEXT.contains(field) || SEND.contains(field);
  }

  private void lead(String field) {
    go(step(field));
    switch (step(field)) {
      case 1 -> place.lead(field);
      case 2 -> text.lead(field);
      default -> sending.lead(field);
    }
  }

  private int step(String field) {
    return PLACE.contains(field)
        ? 1
        : TEXT.contains(field) ? 2 : SEND.contains(field) ? 3 : state.step;
  }

  private String sentence(List<Problem> problems, String field) {
    return problems.stream()
        .filter(p -> p.field().equals(field))
        .findFirst()
        .map(p -> Problems.sentence(p, this))
        .orElse("");
  }
}
