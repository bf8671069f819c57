package org.planrunde.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import org.jspecify.annotations.Nullable;
import org.planrunde.ui.page.AccentColors;
import org.planrunde.ui.page.CurrentBranding;
import org.planrunde.ui.spi.Branding.Face;

/** What both layouts share: skip link, bar, main landmark. */
abstract class Frame extends Div implements RouterLayout, AfterNavigationObserver {
  /** The id of the main landmark. */
  static final String MAIN = "inhalt";

  final Appearance appearance = new Appearance();
  final Header bar = new Header();
  final BarNav nav = new BarNav(getTranslation("ui.nav"));
  private final SkipLink skip = new SkipLink(getTranslation("ui.skip"), MAIN);
  private final Main main = new Main();
  private final CurrentBranding branding;
  private final Element accent = new Element("style");
  private @Nullable HasElement screen;
  private @Nullable String path;
  private boolean another;

  Frame(CurrentBranding branding) {
    this.branding = branding;
    addClassName("shell");
    bar.addClassName("bar");
    main.setId(MAIN);
    main.getElement().setAttribute("tabindex", "-1");
    getElement().appendChild(accent);
    add(skip, appearance, bar, main);
  }

  @Override
  public final void showRouterLayoutContent(HasElement content) {
    main.getElement().removeAllChildren();
    main.getElement().appendChild(content.getElement());
    if (screen != null && !screen.equals(content)) {
      another = true;
    }
    screen = content;
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
    paint();
    nav.mark(event.getLocation().getPath());
    // Whoever came by a link goes on at the heading, not at the top of the page.
    var now = event.getLocation().getPath();
    if (another) {
      skip.lead();
    } else if (path != null && !path.equals(now)) {
      skip.leadIfLost();
    }
    another = false;
    path = now;
  }

  /** The page's head has the colour of the page that was loaded; this one may be another's. */
  final void paint() {
    var face = branding.get();
    accent.setText(AccentColors.css(face.accent()));
    show(face);
  }

  /** Whose page it is now. */
  abstract void show(Face face);

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
