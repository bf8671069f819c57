package org.planrunde.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.planrunde.ui.page.CurrentBranding;
import org.planrunde.ui.spi.Branding.Face;
import org.planrunde.ui.spi.StaffAccount;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of the desk: what is being worked on, the screens this person may open, the account.
 * Screens enter themselves by {@code @Menu} with a translation key as title.
 */
@PermitAll
public final class StaffLayout extends Frame {
  /** The route parameter by which screens name the thing they show. */
  private static final String SLUG = "slug";

  private String town = "";
  private final Span title = Widgets.styled("crest-name", "");
  private final Span line = Widgets.styled("crest-line", "");

  StaffLayout(CurrentBranding branding, ObjectProvider<StaffAccount> account) {
    super(branding);
    addClassName("staff");
    var entries = MenuConfiguration.getMenuEntries();
    var places = entries.stream().map(StaffLayout::path).toList();
    for (var entry : entries) {
      // What lies below another entry is reached from there; see SectionNav.
      if (places.stream().noneMatch(p -> !p.equals(path(entry)) && Links.covers(p, path(entry)))) {
        nav.addEntry(path(entry), getTranslation(entry.title()));
      }
    }
    bar.add(context(), nav);
    account.ifAvailable(who -> bar.add(accountMenu(who)));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    super.afterNavigation(event);
    var screen =
        event.getActiveChain().stream()
            .filter(StaffScreen.class::isInstance)
            .map(StaffScreen.class::cast)
            .findFirst();
    keepAtHand(event);
    title.setText(screen.map(StaffScreen::contextTitle).orElse(town));
    line.setText(
        screen.map(StaffScreen::contextLine).orElseGet(() -> getTranslation("ui.participation")));
  }

  /** Shows name and colour anew after they were changed. */
  public void repaint() {
    paint();
  }

  @Override
  void show(Face face) {
    town = face.name();
  }

  /** Leads the entries to the same thing on the other screens, where those have one for it. */
  private void keepAtHand(AfterNavigationEvent event) {
    var session = VaadinSession.getCurrent();
    event
        .getRouteParameters()
        .get(SLUG)
        .ifPresent(slug -> session.setAttribute(AtHand.class, new AtHand(slug)));
    var kept = session.getAttribute(AtHand.class);
    nav.lead(kept == null ? "" : "/" + kept.slug());
  }

  private Anchor context() {
    var home = new Anchor(Places.DESK);
    home.addClassName("crest");
    home.add(new Logo(), new Span(title, line));
    return home;
  }

  private Button accountMenu(StaffAccount account) {
    var name = account.displayName().orElse("");
    var label = getTranslation("ui.account", name);
    var button = new Button(initials(name));
    button.addClassName("avatar");
    button.setAriaLabel(label);
    return BarMenu.of(button, label, () -> accountPanel(account, name));
  }

  private Div accountPanel(StaffAccount account, String name) {
    var panel = new Div();
    panel.addClassNames("menu-panel", "menu-links");
    panel.add(Widgets.styled("menu-name", name), new AppearancePanel(appearance), languageButton());
    Links.to(Places.ACCOUNT, getTranslation("ui.own-account")).ifPresent(panel::add);
    panel.add(
        ActionButton.text(getTranslation("ui.logout")).icon("log-out").onClick(account::logout));
    return panel;
  }

  static String initials(String name) {
    return Arrays.stream(name.strip().split("[\\s-]+"))
        .filter(word -> !word.isEmpty())
        .limit(2)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }

  /** What was worked on last, as it stands in the addresses. */
  private record AtHand(String slug) implements Serializable {}

  private static String path(MenuEntry entry) {
    return entry.path().replaceFirst("^/", "");
  }
}
