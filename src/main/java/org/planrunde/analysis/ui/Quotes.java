package org.planrunde.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import org.planrunde.analysis.BoardQuote;
import org.planrunde.analysis.Word;
import org.planrunde.kernel.ContributionId;

/** Sentences out of contributions; the code leads to the whole one. */
final class Quotes extends Div {
  Quotes(
      String title,
      String css,
      List<BoardQuote> quotes,
      List<Word> words,
      Consumer<ContributionId> open) {
    addClassName(css);
    add(new H3(title));
    for (var quote : quotes) {
      var block = new Div();
      block.addClassName("quote");
      block.getElement().setAttribute("role", "blockquote");
      var sentence = Marks.marked(quote.sentence(), words);
      sentence.getElement().insertChild(0, Element.createText("„"));
      sentence.getElement().appendChild(Element.createText("“ "));
      block.add(
          sentence,
          Words.plainButton(
              () -> open.accept(quote.contribution()), Words.styled("source", quote.code())));
      add(block);
    }
  }
}
