package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.planrunde.contribution.Contribution;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.EmptyState;

/** One public contribution, its status, and the answer that stands there now. */
final class AnswerDetail extends Div {
  private final Procedure procedure;

  AnswerDetail(Procedure procedure) {
    this.procedure = procedure;
    addClassName("case");
    getElement().setAttribute("aria-live", "polite");
  }

  void show(Optional<AnswerModel.Line> line) {
    removeAll();
    if (line.isEmpty()) {
      add(
          EmptyState.empty(
              getTranslation("moderation.answers.empty.title"),
              getTranslation("moderation.answers.empty")));
      return;
    }
    add(paper(line.get().said()), answer(line.get()));
  }

  private Article paper(Contribution said) {
    var paper = new Article(new H2(said.title()));
    paper.addClassName("sheet-of-paper");
    for (var part : said.text().split("\n\n", -1)) {
      if (!part.isBlank()) {
        var paragraph = new Paragraph(part);
        paragraph.addClassNames("case-text", "voice");
        paper.add(paragraph);
      }
    }
    var meta = new Div(new Span(said.code()));
    procedure
        .category(said.category())
        .ifPresent(
            k -> meta.add(new Span(Words.shape(procedure, k.key(), 20), new Span(k.label()))));
    meta.addClassName("meta");
    paper.add(meta);
    return paper;
  }

  private Div answer(AnswerModel.Line line) {
    var answer = line.answer();
    var text =
        new Paragraph(
            answer == null || answer.text().isEmpty()
                ? getTranslation("moderation.answers.none")
                : answer.text());
    text.addClassName("official-text");
    var head =
        new Div(
            new H3(getTranslation("moderation.answers.current")),
            StatusWords.tag(this, line.status()));
    head.addClassName("official-head");
    var block = new Div(head, text);
    block.addClassName("official");
    return block;
  }
}
