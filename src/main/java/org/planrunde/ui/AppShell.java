package org.planrunde.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.stereotype.Component;

/** The page around every Flow screen: fonts, theme and live connection. */
@Component
@Push
@NpmPackage(value = "@fontsource-variable/bitter", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/atkinson-hyperlegible-next", version = "5.3.0")
@StyleSheet(Lumo.STYLESHEET)
@JsModule("./styles/styles.ts")
@JsModule("./components/connection.ts")
@JsModule("./components/scene/early.ts")
class AppShell implements AppShellConfigurator {}
