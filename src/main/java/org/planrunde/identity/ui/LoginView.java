package org.planrunde.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.LoginWays;
import org.planrunde.ui.Note;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.PublicLayout;
import org.planrunde.ui.RevealWords;

/** Where staff sign in; residents need no account, and the page says so. */
@Route(value = Places.LOGIN, layout = PublicLayout.class)
@AnonymousAllowed
final class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  /** What may have gone wrong; everything else in the address reads like the first. */
  private static final Set<String> FAILURES =
      Set.of(
          "often",
          "late",
          "ended",
          "state",
          "cancelled",
          "down",
          "no-account",
          "disabled",
          "no-role",
          "no-name");

  private final Accounts accounts;
  private final PageTitles titles;
  private final Div message = new Div();

  LoginView(Accounts accounts, LoginWays ways, PageTitles titles) {
    this.accounts = accounts;
    this.titles = titles;
    addClassNames("page", "login");
    add(
        new H1(getTranslation("identity.login.title")),
        new Paragraph(getTranslation("identity.login.lead")),
        message);
    ways.providerPath().ifPresent(path -> add(provider(ways, path)));
    if (ways.byPassword()) {
      if (ways.providerPath().isPresent()) {
        var or = new Div(getTranslation("identity.login.or"));
        or.addClassName("or");
        add(or);
      }
      add(form(), new RevealWords());
    }
  }

  /** Leaves the application, so the browser loads it and not the router. */
  private Anchor provider(LoginWays ways, String path) {
    var button =
        new Anchor(
            path, ways.providerLabel().orElseGet(() -> getTranslation("identity.login.provider")));
    button.addClassNames("btn");
    // One filled button a screen, and the form has one.
    button.setClassName("p", !ways.byPassword());
    button.setRouterIgnore(true);
    return button;
  }

  private LoginForm form() {
    var form = new LoginForm(texts());
    form.setAction(Places.LOGIN);
    form.setForgotPasswordButtonVisible(false);
    return form;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (accounts.findCurrent().isPresent()) {
      event.forwardTo(Places.DESK);
      return;
    }
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("error")
        .ifPresent(kind -> message.add(failure(FAILURES.contains(kind) ? kind : "wrong")));
  }

  private Note failure(String kind) {
    return new Note(
        Note.Kind.ERROR,
        getTranslation("identity.login." + kind + ".title"),
        getTranslation("identity.login." + kind));
  }

  private LoginI18n texts() {
    var texts = LoginI18n.createDefault();
    var form = texts.getForm();
    form.setTitle("");
    form.setUsername(getTranslation("identity.login.name"));
    form.setPassword(getTranslation("identity.login.password"));
    form.setSubmit(getTranslation("identity.login.submit"));
    texts.setForm(form);
    var missing = texts.getErrorMessage();
    missing.setUsername(getTranslation("identity.login.name.missing"));
    missing.setPassword(getTranslation("identity.login.password.missing"));
    texts.setErrorMessage(missing);
    return texts;
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("identity.login.title"));
  }
}
