package org.planrunde.analysis.ui;

import com.vaadin.flow.component.html.Div;
import org.planrunde.analysis.Member;

/** How near the next-best group is to a contribution, in words, figures and a line. */
final class NextBest extends Div {
  NextBest(BoardModel model, Member member) {
    addClassName("next-best");
    int second = member.second().orElseThrow();
    add(
        Words.styled("sm", getTranslation("analysis.next-best", member.contribution().code())),
        Words.plainButton(
            () -> model.select().accept(second),
            Words.styled("group-link", model.title(this, second))),
        line(member),
        Words.styled(
            "sm muted num",
            getTranslation(
                "analysis.next-best.figures",
                Words.decimal(member.similarity(), getLocale()),
                Words.decimal(member.secondSimilarity(), getLocale()),
                Words.decimal(member.similarity() - member.secondSimilarity(), getLocale()))));
  }

  /** The mark stands where the two similarities balance. */
  private static Div line(Member member) {
    double here = Math.max(0, member.similarity());
    double there = Math.max(0, member.secondSimilarity());
    var mark = new Div();
    var share = here + there == 0 ? 0.5 : here / (here + there);
    mark.getStyle().set("inset-inline-start", Math.round(share * 100) + "%");
    var line = new Div(mark);
    line.addClassName("balance");
    line.getStyle().set("--here", Math.round(share * 100) + "%");
    line.getElement().setAttribute("aria-hidden", "true");
    return line;
  }
}
