package org.planrunde.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.planrunde.analysis.Word;

/** Words with a bar each; the longest bar belongs to the strongest word. */
final class WordBars extends UnorderedList {
  WordBars(List<Word> words, BiFunction<Double, Locale, String> figure) {
    addClassName("word-bars");
    double most = words.stream().mapToDouble(Word::weight).max().orElse(1);
    for (var word : words) {
      var fill = new Div();
      fill.getStyle().set("width", Math.round(word.weight() / most * 100) + "%");
      var bar = new Div(fill);
      bar.addClassName("word-bar");
      bar.getElement().setAttribute("aria-hidden", "true");
      add(
          new ListItem(
              Words.styled("voice", word.word()),
              bar,
              Words.styled("num sm", figure.apply(word.weight(), getLocale()))));
    }
  }
}
