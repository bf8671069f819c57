package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Locale;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.TitleBlock;

/** What a procedure is about: description, promise, result, who is behind it. */
final class AboutPanel extends Div {
  AboutPanel(Procedure procedure) {
    addClassName("prose");
    var text = procedure.text();
    if (!text.result().isEmpty()) {
      add(new H2(getTranslation("portal.about.result")));
      add(Parts.paragraphs(text.result()));
    }
    add(new H2(getTranslation("portal.about.title")));
    add(Parts.paragraphs(text.description().isEmpty() ? text.teaser() : text.description()));
    add(new H2(getTranslation("portal.about.promise")));
    var level = procedure.level().name().toLowerCase(Locale.ROOT);
    add(Parts.paragraphs(getTranslation("portal.level." + level + ".line")));
    add(Parts.paragraphs(text.promise()));
    var facts = new TitleBlock();
    facts.add(getTranslation("portal.about.level"), getTranslation("portal.level." + level));
    fact(facts, "portal.about.initiator", text.initiator());
    fact(facts, "portal.about.district", text.district());
    fact(facts, "portal.about.topic", text.topic());
    add(facts);
  }

  private void fact(TitleBlock facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.add(getTranslation(key), value);
    }
  }
}
