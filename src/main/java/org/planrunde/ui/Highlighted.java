package org.planrunde.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.List;

/**
 * A person's words with marker strokes in three strengths; the words are text nodes, never HTML.
 */
public final class Highlighted extends Span {
  private static final double STRONG = 0.7;
  private static final double MIDDLE = 0.45;

  /**
   * A stroke from {@code start} to before {@code end}, in characters of the text.
   *
   * @param weight 0 to 1; strong from 0.7, middle from 0.45
   */
  public record Mark(int start, int end, double weight) {}

  /** Overlapping, empty or outlying strokes are left out, earlier ones win. */
  public Highlighted(String text, List<Mark> marks) {
    addClassName("voice");
    int done = 0;
    var ordered = marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList();
    for (var mark : ordered) {
      if (mark.start() < done || mark.end() <= mark.start() || mark.end() > text.length()) {
        continue;
      }
      plain(text.substring(done, mark.start()));
      stroke(text.substring(mark.start(), mark.end()), mark.weight());
      done = mark.end();
    }
    plain(text.substring(done));
  }

  private void plain(String part) {
    if (!part.isEmpty()) {
      getElement().appendChild(Element.createText(part));
    }
  }

  private void stroke(String part, double weight) {
    var mark = new Element("mark");
    mark.setText(part);
    mark.getClassList().add(weight >= STRONG ? "w3" : weight >= MIDDLE ? "w2" : "w1");
    getElement().appendChild(mark);
  }
}
