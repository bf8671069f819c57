package org.planrunde.identity.ui;

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
import org.planrunde.identity.Accounts;
import org.planrunde.ui.Note;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.PublicLayout;

/** Where staff sign in; residents need no account, and the page says so. */
@Route(value = Places.LOGIN, layout = PublicLayout.class)
@AnonymousAllowed
final class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final Accounts accounts;
  private final PageTitles titles;
  private final Div message = new Div();

  LoginView(Accounts accounts, PageTitles titles) {
    this.accounts = accounts;
    this.titles = titles;
    addClassNames("page", "login");
    var form = new LoginForm(texts());
    form.setAction(Places.LOGIN);
    form.setForgotPasswordButtonVisible(false);
    add(
        new H1(getTranslation("identity.login.title")),
        new Paragraph(getTranslation("identity.login.lead")),
        message,
        form);
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
        .ifPresent(kind -> message.add(failure(kind)));
  }

  private Note failure(String kind) {
    return kind.equals("often")
        ? note("identity.login.often.title", "identity.login.often")
        : note("identity.login.wrong.title", "identity.login.wrong");
  }

  private Note note(String title, String text) {
    return new Note(Note.Kind.ERROR, getTranslation(title), getTranslation(text));
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
