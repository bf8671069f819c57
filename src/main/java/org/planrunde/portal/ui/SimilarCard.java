package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.analysis.Analyses;
import org.planrunde.analysis.Similar;
import org.planrunde.contribution.Contribution;
import org.planrunde.kernel.ContributionId;
import org.planrunde.portal.ui.dialogue.Support;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Push;

/**
 * Says quietly, while somebody writes, that others said something like this close by. Looks when
 * the words have rested for a moment, away from the page's lock, and never takes the focus.
 */
final class SimilarCard extends Div {
  private static final long REST_MILLIS = 700;

  private final Analyses analyses;
  private final Support support;
  private final Procedure procedure;
  private final DraftState state;
  private final Runnable onward;
  private List<ContributionId> shown = List.of();
  private volatile int question;

  SimilarCard(
      Analyses analyses, Support support, Procedure procedure, DraftState state, Runnable onward) {
    this.analyses = analyses;
    this.support = support;
    this.procedure = procedure;
    this.state = state;
    this.onward = onward;
    addClassName("similar");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  /** To be called when words or place have changed. */
  void ask() {
    var mine = question + 1;
    question = mine;
    var place = state.where == DraftState.Where.MAP ? state.place : null;
    if (state.different || place == null || (state.title + state.text).isBlank()) {
      show(Similar.NONE);
      return;
    }
    var title = state.title;
    var text = state.text;
    getUI()
        .ifPresent(screen ->
            Thread.startVirtualThread(() -> {
              if (rested(mine)) {
                var found = look(title, text, place);
                Push.run(screen, () -> answer(mine, found));
              }
            }));
  }

  private Similar look(String title, String text, Geometry place) {
    try {
      return analyses.similar(procedure.id(), title, text, place);
    } catch (RuntimeException e) {
      // The form itself says that the database is away.
      Outage.orThrow(e);
      return Similar.NONE;
    }
  }

  private boolean rested(int mine) {
    try {
      Thread.sleep(REST_MILLIS);
      return mine == question;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void answer(int mine, Similar found) {
    if (mine == question && !state.different) {
      show(found);
    }
  }

  /** Leaves what is there as it is if the answer is the same: somebody may be reading it. */
  private void show(Similar found) {
    var ids = found.most().stream().map(Contribution::id).toList();
    if (ids.equals(shown)) {
      return;
    }
    shown = ids;
    removeAll();
    setVisible(!ids.isEmpty());
    if (!ids.isEmpty()) {
      var others = Parts.div("similar-list");
      found.most().forEach(said -> others.add(one(said)));
      var number = Parts.span("similar-number", Integer.toString(found.number()));
      number.getElement().setAttribute("aria-hidden", "true");
      add(
          number,
          Parts.div(
              "similar-body",
              new H3(getTranslation("portal.similar.title", found.number())),
              others,
              ActionButton.text(getTranslation("portal.similar.different"))
                  .onClick(this::different)));
    }
  }

  private NativeDetails one(Contribution said) {
    var text = new Paragraph(said.text());
    text.addClassName("voice");
    var answer = Parts.div("similar-answer");
    var body = new Div(text, answer);
    if (support.isOffered()) {
      answer.add(
          ActionButton.secondary(getTranslation("portal.similar.support"))
              .icon("thumbs-up")
              .onClick(() -> support(said, answer)));
    }
    return new NativeDetails(new Span(said.title()), body);
  }

  private void support(Contribution said, Div answer) {
    support.give(
        said,
        problem -> {
          answer.removeAll();
          answer.add(
              problem
                  .map(p -> new Note(Note.Kind.WARN, Problems.sentence(p, this)))
                  .orElseGet(() ->
                      new Note(
                          Note.Kind.OK,
                          getTranslation("portal.similar.supported"),
                          getTranslation("portal.similar.supported.line"))));
        });
  }

  /** For this draft nothing is shown any more; the keyboard goes on where it was writing. */
  private void different() {
    state.different = true;
    state.changed();
    show(Similar.NONE);
    onward.run();
  }
}
