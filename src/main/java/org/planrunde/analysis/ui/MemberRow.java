package org.planrunde.analysis.ui;

import com.vaadin.flow.component.html.Div;
import org.planrunde.analysis.Member;

/** A contribution in one ruled line that leads to the whole of it. */
final class MemberRow extends Div {
  MemberRow(BoardModel model, Member member) {
    addClassName("member-row");
    add(
        Words.plainButton(
            () -> model.open().accept(member),
            Marks.marked(member.contribution().title(), member.pulls())));
    model
        .looks()
        .field(member.contribution())
        .ifPresent(field -> add(Words.styled("field sm", field)));
    add(Words.styled("num sm muted", member.contribution().code()));
  }
}
