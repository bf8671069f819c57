package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planrunde.contribution.PublicationState;
import org.planrunde.dialogue.Comment;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Tag;

/** What the author of a contribution added later, each with its mark and its day. */
final class AdditionsPart extends Section {
  private AdditionsPart(
      List<Comment> additions, Dates dates, Optional<Consumer<Comment>> takeBack) {
    addClassName("additions");
    getElement().setAttribute("aria-label", getTranslation("portal.additions"));
    setVisible(!additions.isEmpty());
    for (var addition : additions) {
      var text = new Paragraph(addition.body());
      text.addClassName("voice");
      text.getElement().setAttribute("dir", "auto");
      var item = Parts.div("cm addition", head(addition, dates), text);
      takeBack.ifPresent(act ->
          item.add(
              Parts.div(
                  "cm-tools",
                  ActionButton.text(getTranslation("portal.addition.withdraw"))
                      .onClick(() -> act.accept(addition)))));
      add(item);
    }
  }

  /** As everybody reads them. */
  static AdditionsPart forAll(List<Comment> additions, Dates dates) {
    return new AdditionsPart(additions, dates, Optional.empty());
  }

  /** With what nobody else sees yet, and a way to take each back. */
  static AdditionsPart forAuthor(List<Comment> additions, Dates dates, Consumer<Comment> takeBack) {
    return new AdditionsPart(additions, dates, Optional.of(takeBack));
  }

  private Div head(Comment addition, Dates dates) {
    var head =
        Parts.div(
            "cm-head sm",
            new Tag(Tag.Kind.PLAIN, "pencil-line", getTranslation("portal.addition.mark")),
            Parts.span("faint", dates.full(Dates.day(addition.created()))));
    if (addition.state() == PublicationState.RECEIVED) {
      head.add(new Tag(Tag.Kind.WARN, "clock", getTranslation("portal.addition.waits")));
    } else if (addition.state() == PublicationState.WITHHELD) {
      head.add(new Tag(Tag.Kind.PLAIN, getTranslation("portal.comment.withheld")));
    }
    return head;
  }
}
