package org.planrunde.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import org.planrunde.ui.page.Preferences;

/** The choices of theme and contrast, shown in a menu. */
final class AppearancePanel extends Div {
  AppearancePanel(Appearance appearance) {
    addClassName("menu-panel");
    var now = Preferences.of(VaadinRequest.getCurrent());
    var theme = new Segments<String>(getTranslation("ui.theme"));
    theme
        .add(Preferences.SYSTEM, getTranslation("ui.theme.system"))
        .add("light", "sun", getTranslation("ui.theme.light"))
        .add("dark", "moon", getTranslation("ui.theme.dark"))
        .select(now.theme());
    theme.addSelectionListener(appearance::theme);
    var contrast = new Segments<String>(getTranslation("ui.contrast"));
    contrast
        .add(Preferences.SYSTEM, getTranslation("ui.theme.system"))
        .add("normal", getTranslation("ui.contrast.normal"))
        .add("more", getTranslation("ui.contrast.more"))
        .select(now.contrast());
    contrast.addSelectionListener(appearance::contrast);
    add(
        Widgets.styled("lab", getTranslation("ui.theme")),
        theme,
        Widgets.styled("lab", getTranslation("ui.contrast")),
        contrast);
  }
}
