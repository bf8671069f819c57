package org.planrunde.dialogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.dialogue.VoteBasis;
import org.planrunde.dialogue.Voting;
import org.planrunde.dialogue.VotingRules;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Role;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.spi.SetupStep;
import org.planrunde.procedure.ui.parts.StepFoot;
import org.planrunde.procedure.ui.parts.StepList;
import org.planrunde.ui.Note;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Problems;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.StaffScreen;

/** How people vote in a procedure, on what basis, and the codes for it; saves at each choice. */
@Route(value = "verwaltung/:slug/abstimmung", layout = StaffLayout.class)
@RolesAllowed(Role.ADMINISTERS)
final class VotingSetupView extends Div
    implements BeforeEnterObserver, HasDynamicTitle, StaffScreen {
  private final Dialogue dialogue;
  private final Procedures procedures;
  private final Accounts accounts;
  private final List<SetupStep> steps;
  private final PageTitles titles;
  private final Problems problems = new Problems();
  private final VotingPreview preview = new VotingPreview();
  private @Nullable Procedure procedure;

  VotingSetupView(
      Dialogue dialogue,
      Procedures procedures,
      Accounts accounts,
      List<SetupStep> steps,
      PageTitles titles) {
    this.dialogue = dialogue;
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
    var rules = dialogue.rules(p.id());
    var fixed = dialogue.hasVotes(p.id());
    var voting = group("voting", rules.voting(), List.of(Voting.values()));
    var basis = group("basis", rules.basis(), List.of(VoteBasis.values()));
    var codes = new CodesPart(dialogue, accounts::getCurrent, p.id());
    codes.setVisible(rules.basis() == VoteBasis.CODE);
    basis.setEnabled(!fixed && rules.voting() != Voting.NONE);
    voting.setEnabled(!fixed);
    var foot =
        new StepFoot(
            p.slug(), steps, VotingStep.POSITION, getTranslation("dialogue.saved.at-once"));
    Runnable save =
        () -> {
          basis.setEnabled(voting.getValue() != Voting.NONE);
          codes.setVisible(basis.getValue() == VoteBasis.CODE);
          save(p, new VotingRules(voting.getValue(), basis.getValue()), foot);
        };
    voting.addValueChangeListener(_ -> save.run());
    basis.addValueChangeListener(_ -> save.run());
    var scroll =
        new Div(
            problems,
            new H1(getTranslation("dialogue.step")),
            new Paragraph(getTranslation("dialogue.step.lead")));
    scroll.addClassNames("scroll", "step-form");
    if (fixed) {
      scroll.add(new Note(Note.Kind.INFO, getTranslation("dialogue.problem.has-votes")));
    }
    scroll.add(voting, basis, codes);
    var work = new Section(scroll, foot);
    work.addClassName("work");
    removeAll();
    add(new StepList(p.slug(), steps, VotingStep.POSITION), work, preview);
    preview.show(rules);
  }

  private void save(Procedure p, VotingRules rules, StepFoot foot) {
    preview.show(rules);
    var fine = problems.guard(() -> dialogue.setRules(accounts.getCurrent(), p.id(), rules));
    foot.tell(getTranslation(fine ? "dialogue.saved" : "dialogue.saved.not"));
  }

  private <T extends Enum<T>> RadioButtonGroup<T> group(String field, T value, List<T> choices) {
    var group = new RadioButtonGroup<T>(getTranslation("dialogue.set." + field));
    group.setItems(choices);
    group.setRenderer(new ComponentRenderer<>(choice -> explained(field, choice)));
    group.setValue(value);
    group.addClassName("stacked");
    return problems.at(field, group);
  }

  private <T extends Enum<T>> Span explained(String field, T choice) {
    var key = "dialogue.set." + field + "." + choice.name();
    var title = new Span(getTranslation(key));
    title.addClassName("strong");
    var text = new Span(getTranslation(key + ".text"));
    text.addClassNames("sm", "muted");
    var both = new Span(title, text);
    both.addClassName("col");
    return both;
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("dialogue.step"));
  }

  @Override
  public String contextTitle() {
    return procedure == null ? "" : procedure.name();
  }

  @Override
  public String contextLine() {
    return getTranslation("dialogue.step");
  }
}
