package org.planrunde.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import org.jspecify.annotations.Nullable;

/** What both layouts share: skip link, bar, main landmark. */
abstract class Frame extends Div implements RouterLayout, AfterNavigationObserver {
  /** The id of the main landmark. */
  static final String MAIN = "inhalt";

  final Appearance appearance = new Appearance();
  final Header bar = new Header();
  final BarNav nav = new BarNav(getTranslation("ui.nav"));
  private final Main main = new Main();

  Frame() {
    addClassName("shell");
    bar.addClassName("bar");
    main.setId(MAIN);
    main.getElement().setAttribute("tabindex", "-1");
    add(new SkipLink(getTranslation("ui.skip"), MAIN), appearance, bar, main);
  }

  @Override
  public final void showRouterLayoutContent(HasElement content) {
    main.getElement().removeAllChildren();
    main.getElement().appendChild(content.getElement());
    shown(content);
  }

  /** A screen is shown now. */
  void shown(HasElement screen) {}

  @Override
  public final void removeRouterLayoutContent(@Nullable HasElement oldContent) {
    main.getElement().removeAllChildren();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    nav.mark(event.getLocation().getPath());
  }

  /** Switches between German and English; each language is named in itself. */
  final ActionButton languageButton() {
    boolean german = getLocale().getLanguage().equals("de");
    var button =
        ActionButton.text(german ? "English" : "Deutsch")
            .icon("languages")
            .onClick(() -> appearance.language(german ? "en" : "de"));
    button.getElement().setAttribute("lang", german ? "en" : "de");
    return button;
  }
}
