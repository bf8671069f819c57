package org.planrunde.contribution.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.planrunde.contribution.Anchor;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Icon;

/** Where on a building a contribution belongs, and the way to see it there. */
public final class AnchorNote extends Div {
  /** {@code show} leads into the scene; it is offered only if the author was there. */
  public AnchorNote(Anchor anchor, boolean hasScene, Runnable show) {
    addClassName("anchor-note");
    var words = AnchorWords.full(anchor, this);
    if (!words.isEmpty()) {
      var line = new Span(new Icon("building-2"), new Span(words));
      var meta = new Div(line);
      meta.addClassName("meta");
      add(meta);
    }
    if (hasScene && anchor.point() != null) {
      add(
          ActionButton.secondary(getTranslation("contribution.anchor.show"))
              .icon("box")
              .onClick(show));
    }
  }
}
