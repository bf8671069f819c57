package org.planrunde.identity.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Municipality;
import org.planrunde.ui.AccentCheck;

/** The bar and a button as residents will see them. */
final class TownPreview extends Aside {
  private final Div crest = new Div();
  private final Span name = new Span();
  private final Span button = new Span(getTranslation("identity.town.preview.button"));
  private final Span link = new Span(getTranslation("identity.town.preview.link"));

  TownPreview(Municipality town) {
    addClassName("town-preview");
    var title = new H2(getTranslation("identity.town.preview"));
    title.addClassName("aside-title");
    crest.addClassName("preview-crest");
    name.addClassName("crest-name");
    var bar = new Div(crest, name);
    bar.addClassName("preview-bar");
    button.addClassName("preview-button");
    link.addClassName("preview-link");
    var body = new Div(button, link);
    body.addClassName("preview-body");
    add(title, bar, body);
    name(town.name());
    crest(town.crest());
    accent(town.accent());
  }

  void name(String value) {
    name.setText(value);
  }

  void crest(@Nullable String address) {
    crest.removeAll();
    crest.setVisible(address != null);
    if (address != null) {
      crest.add(new Image(address, ""));
    }
  }

  void accent(String colour) {
    AccentCheck.of(colour)
        .ifPresent(check -> {
          button.getStyle().set("background", check.button()).set("color", check.onButton());
          link.getStyle().set("color", check.text());
        });
  }
}
