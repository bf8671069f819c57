package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.planrunde.ui.page.CurrentBranding;
import org.planrunde.ui.spi.Branding.Face;

/** The frame of the residents' screens: the municipality's bar above, the screen below. */
@AnonymousAllowed
public final class PublicLayout extends Frame {
  private final Anchor crest = new Anchor("");

  PublicLayout(CurrentBranding branding) {
    super(branding);
    addClassName("public");
    nav.addEntry(Places.HOME, getTranslation("ui.nav.procedures"));
    nav.adopt(Places.PROCEDURES, Places.HOME);
    entry(Places.DATES, "ui.nav.dates");
    entry(Places.RESULTS, "ui.nav.results");
    crest.addClassName("crest");
    bar.add(crest, nav, tools());
  }

  @Override
  void shown(HasElement screen) {
    bar.getChildren().filter(PhoneBar.class::isInstance).toList().forEach(bar::remove);
    bar.setClassName("with-phone-bar", screen instanceof PhoneBar.Owner);
    if (screen instanceof PhoneBar.Owner owner) {
      bar.addComponentAsFirst(owner.phoneBar());
    }
  }

  private void entry(String path, String key) {
    Links.to(path, "").ifPresent(_ -> nav.addEntry(path, getTranslation(key)));
  }

  @Override
  void show(Face face) {
    crest.removeAll();
    crest.add(
        face.crest().<Component>map(source -> new Image(source, "")).orElseGet(Logo::new),
        new Span(
            Widgets.styled("crest-name", face.name()),
            Widgets.styled("crest-line", getTranslation("ui.participation"))));
  }

  private Div tools() {
    var tools = new Div();
    tools.addClassName("tools");
    var wide = new Div();
    wide.addClassNames("tools-wide");
    tool(wide, Places.PLAIN_LANGUAGE, "book-open", "ui.plain-language");
    tool(wide, Places.SIGN_LANGUAGE, "hand", "ui.sign-language");
    wide.add(languageButton());
    var look = getTranslation("ui.appearance");
    wide.add(
        BarMenu.of(BarMenu.tool("contrast", look), look, () -> new AppearancePanel(appearance)));
    tools.add(wide);
    Links.to(Places.RECEIPT, getTranslation("ui.receipt"))
        .ifPresent(link -> {
          link.addClassNames("btn", "receipt");
          link.addComponentAsFirst(new Icon("ticket"));
          tools.add(link);
        });
    var menu = getTranslation("ui.menu");
    tools.add(BarMenu.of(ActionButton.iconOnly("menu", menu), menu, this::menuPanel));
    return tools;
  }

  private void tool(Div where, String path, String icon, String key) {
    Links.to(path, getTranslation(key))
        .ifPresent(link -> {
          link.addClassName("tool");
          link.addComponentAsFirst(new Icon(icon));
          where.add(link);
        });
  }

  private Div menuPanel() {
    var panel = new Div();
    panel.addClassNames("menu-panel", "menu-links");
    var small = new Div();
    small.addClassName("menu-small");
    Links.to(Places.HOME, getTranslation("ui.nav.procedures")).ifPresent(small::add);
    Links.to(Places.DATES, getTranslation("ui.nav.dates")).ifPresent(small::add);
    Links.to(Places.RESULTS, getTranslation("ui.nav.results")).ifPresent(small::add);
    Links.to(Places.RECEIPT, getTranslation("ui.receipt")).ifPresent(small::add);
    Links.to(Places.PLAIN_LANGUAGE, getTranslation("ui.plain-language")).ifPresent(small::add);
    Links.to(Places.SIGN_LANGUAGE, getTranslation("ui.sign-language")).ifPresent(small::add);
    small.add(languageButton(), new AppearancePanel(appearance));
    panel.add(small);
    Links.to(Places.ACCESSIBILITY, getTranslation("ui.accessibility")).ifPresent(panel::add);
    Links.to(Places.PRIVACY, getTranslation("ui.privacy")).ifPresent(panel::add);
    Links.to(Places.IMPRINT, getTranslation("ui.imprint")).ifPresent(panel::add);
    Links.to(Places.LOGIN, getTranslation("ui.login")).ifPresent(panel::add);
    return panel;
  }
}
