package org.planrunde.dialogue.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.planrunde.dialogue.VoteBasis;
import org.planrunde.dialogue.Voting;
import org.planrunde.dialogue.VotingRules;
import org.planrunde.ui.Icon;

/** Shows beside the choices what residents will see; a picture, nothing to press. */
final class VotingPreview extends Aside {
  private final Div body = new Div();

  VotingPreview() {
    addClassNames("aside", "preview");
    body.addClassNames("col", "voting-preview");
    var title = new H2(getTranslation("dialogue.preview"));
    title.addClassName("aside-title");
    add(title, body);
  }

  void show(VotingRules rules) {
    body.removeAll();
    switch (rules.voting()) {
      case NONE -> body.add(new Span(getTranslation("dialogue.preview.none")));
      case SUPPORT -> body.add(shown("thumbs-up", "dialogue.preview.support", "p"));
      case PRO_CONTRA ->
          body.add(
              shown("thumbs-up", "dialogue.preview.pro", "plain"),
              shown("thumbs-down", "dialogue.preview.contra", "plain"));
    }
    if (rules.voting() != Voting.NONE) {
      var basis =
          rules.basis() == VoteBasis.CODE ? "dialogue.preview.code" : "dialogue.preview.browser";
      var words = new Span(getTranslation(basis));
      words.addClassNames("sm", "muted");
      body.add(words);
    }
  }

  private Span shown(String icon, String key, String css) {
    var button = new Span(new Icon(icon), new Span(getTranslation(key)));
    button.addClassNames("btn", css);
    return button;
  }
}
