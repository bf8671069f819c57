package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.planrunde.kernel.Problem;
import org.planrunde.ui.Icon;

/** A sentence beside something that is no Vaadin field; hidden while all is well. */
final class Problems extends Div {
  private final Span words = new Span();

  Problems() {
    addClassName("field-error");
    add(new Icon("circle-alert"), words);
    setVisible(false);
  }

  void show(String sentence) {
    words.setText(sentence);
    setVisible(!sentence.isEmpty());
  }

  /** The sentence of a problem in the language of a component. */
  static String sentence(Problem problem, Component speaker) {
    return speaker.getTranslation(problem.message().key(), problem.message().arguments().toArray());
  }
}
