package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import org.planrunde.moderation.ModerationCase;
import org.planrunde.moderation.Subject;

/** Below the words: why a person should look twice, and how the text would be without the data. */
final class FlagPanel extends Div {
  private static final int SHOWN = 280;

  FlagPanel(ModerationCase c, Pieces pieces) {
    addClassName("flag-why");
    var reasons = new Div(new H3(getTranslation("moderation.why")));
    var list = new UnorderedList();
    list.addClassName("facts");
    c.flags().forEach(f -> list.add(new ListItem(FlagWords.sentence(this, f))));
    pieces.all().forEach(p -> list.add(found(p)));
    reasons.add(list, small("moderation.why.note"));
    add(reasons);
    if (!pieces.isEmpty() && c.subject().kind() == Subject.Kind.CONTRIBUTION) {
      var text = pieces.redactedText();
      var paper = new Paragraph(text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text);
      paper.addClassNames("voice", "redacted");
      add(
          new Div(
              new H3(getTranslation("moderation.would")), paper, small("moderation.would.note")));
    }
  }

  private ListItem found(Pieces.Piece piece) {
    var mark = new Element("mark").setText(piece.words());
    mark.getClassList().add("w3");
    var words = new Span();
    words.addClassName("voice");
    words.getElement().appendChild(mark);
    return new ListItem(
        words, new Span(getTranslation("moderation.sensitive." + piece.kind().name())));
  }

  private Paragraph small(String key) {
    var paragraph = new Paragraph(getTranslation(key));
    paragraph.addClassNames("sm", "muted");
    return paragraph;
  }
}
