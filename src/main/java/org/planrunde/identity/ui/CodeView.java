package org.planrunde.identity.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.PublicLayout;

/** Asks for the code after the password; a plain form, so that the session can get a new id. */
@Route(value = Places.LOGIN_CODE, layout = PublicLayout.class)
@AnonymousAllowed
final class CodeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final Paragraph lead = new Paragraph(getTranslation("identity.code.lead"));
  private final PageTitles titles;
  private final Div message = new Div();
  private final CodeField field = new CodeField(getTranslation("identity.code.field"));
  private final ActionButton other = ActionButton.text(getTranslation("identity.code.lost"));

  CodeView(PageTitles titles) {
    this.titles = titles;
    addClassNames("page", "login");
    field.asPartOfForm(CodeFilter.FIELD);
    field.setAutofocus(true);
    var submit = new NativeButton(getTranslation("identity.code.submit"));
    submit.getElement().setAttribute("type", "submit");
    submit.addClassNames("btn", "p");
    var form = new Form();
    form.add(field, submit);
    other.onClick(this::askForRecoveryCode);
    var elsewhere = new Div(other, new Anchor(Places.LOGIN, getTranslation("identity.code.back")));
    elsewhere.addClassName("elsewhere");
    add(new H1(getTranslation("identity.code.title")), lead, message, form, elsewhere);
  }

  private void askForRecoveryCode() {
    lead.setVisible(false);
    message.removeAll();
    field.setInvalid(false);
    field.takeRecoveryCode(getTranslation("identity.code.recovery"));
    field.setHelperText(getTranslation("identity.code.recovery.help"));
    field.focus();
    other.setVisible(false);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var request = VaadinServletRequest.getCurrent();
    if (request == null
        || !CodeFilter.isHalfSignedIn(request.getHttpServletRequest().getSession())) {
      event.forwardTo(Places.LOGIN);
      return;
    }
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("error")
        .ifPresent(kind -> show(kind.equals("often") ? "often" : "wrong"));
  }

  private void show(String kind) {
    field.setInvalid(true);
    field.setErrorMessage(getTranslation("identity.code." + kind));
    message.add(new Note(Note.Kind.ERROR, getTranslation("identity.code." + kind + ".title"), ""));
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("identity.code.title"));
  }

  /** A form that the browser sends itself. */
  @Tag("form")
  private static final class Form extends HtmlContainer {
    Form() {
      getElement().setAttribute("method", "post").setAttribute("action", Places.LOGIN_CODE);
    }
  }
}
