package org.planrunde.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.NewFactor;
import org.planrunde.identity.SecondFactors;
import org.planrunde.identity.SecondStep;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Places;
import org.planrunde.ui.Problems;
import org.planrunde.ui.QrCode;
import org.planrunde.ui.RevealWords;

/** Sets up the own second factor, makes new recovery codes, switches it off. */
final class FactorPanel extends Section {
  private final Accounts accounts;
  private final SecondFactors factors;
  private final SecondStep step;
  private final String issuer;
  private final boolean forced;
  private final Problems problems = new Problems();

  FactorPanel(
      Accounts accounts, SecondFactors factors, SecondStep step, String issuer, boolean forced) {
    this.accounts = accounts;
    this.factors = factors;
    this.step = step;
    this.issuer = issuer;
    this.forced = forced;
    if (factors.has(accounts.getCurrent())) {
      showOn();
    } else if (forced) {
      showSetUp();
    } else {
      showOff();
    }
  }

  private void show(Component... parts) {
    removeAll();
    add(new H2(getTranslation("identity.factor.title")));
    add(parts);
  }

  private void showOff() {
    show(
        new Paragraph(getTranslation("identity.factor.off")),
        ActionButton.secondary(getTranslation("identity.factor.begin")).onClick(this::showSetUp));
  }

  private void showSetUp() {
    var fresh = factors.begin(accounts.getCurrent(), issuer);
    problems.forgetFields();
    var code = problems.at("code", new CodeField(getTranslation("identity.code.field")));
    var label = getTranslation("identity.factor.confirm");
    var confirm = forced ? ActionButton.primary(label).big() : ActionButton.secondary(label);
    confirm
        .onClick(() -> confirm(fresh, code.getValue()))
        .addClickShortcut(Key.ENTER)
        .listenOn(this);
    show(
        forced
            ? new Note(Note.Kind.INFO, getTranslation("identity.factor.forced"))
            : new Paragraph(getTranslation("identity.factor.off")),
        new Paragraph(getTranslation("identity.factor.scan")),
        key(fresh),
        new Paragraph(getTranslation("identity.factor.first-code")),
        problems,
        code,
        confirm);
  }

  private Div key(NewFactor fresh) {
    var secret = new Span(fresh.text());
    secret.addClassName("secret");
    var key =
        new Div(
            new QrCode(fresh.uri(), getTranslation("identity.factor.qr")),
            new Div(new Span(getTranslation("identity.factor.type")), secret));
    key.addClassName("factor-key");
    return key;
  }

  private void confirm(NewFactor fresh, String code) {
    problems.guard(() -> {
      var codes = factors.confirm(accounts.getCurrent(), fresh, code);
      if (forced) {
        FullRights.take(step);
      }
      showCodes(codes);
    });
  }

  private void showCodes(List<String> codes) {
    var list = new UnorderedList();
    list.addClassName("recovery");
    codes.forEach(code -> list.add(new ListItem(code)));
    var label = getTranslation("identity.factor.written");
    var done = forced ? ActionButton.primary(label).big() : ActionButton.secondary(label);
    show(
        new Note(
            Note.Kind.OK,
            getTranslation("identity.factor.done.title"),
            getTranslation("identity.factor.done")),
        list,
        // The menus were made for somebody without roles, so the page is loaded anew.
        done.onClick(() -> UI.getCurrent().getPage().setLocation(Places.DESK)));
    done.focus();
  }

  private void showOn() {
    var staff = accounts.getCurrent();
    problems.forgetFields();
    var code = problems.at("code", new CodeField(getTranslation("identity.code.field")));
    show(
        new Paragraph(getTranslation("identity.factor.on", factors.codesLeft(staff))),
        problems,
        code,
        ActionButton.secondary(getTranslation("identity.factor.renew"))
            .onClick(() ->
                problems.guard(
                    () -> showCodes(factors.renewCodes(accounts.getCurrent(), code.getValue())))));
    if (factors.isRequired(staff)) {
      add(new Paragraph(getTranslation("identity.factor.required")));
      return;
    }
    var password =
        problems.at("password", new PasswordField(getTranslation("identity.login.password")));
    password.getElement().setAttribute("autocomplete", "current-password");
    password.setHelperText(getTranslation("identity.factor.off.help"));
    add(
        password,
        new RevealWords(),
        ActionButton.danger(getTranslation("identity.factor.switch-off"))
            .onClick(() -> switchOff(password.getValue(), code.getValue())));
  }

  private void switchOff(String password, String code) {
    if (problems.guard(() -> factors.switchOff(accounts.getCurrent(), password, code))) {
      showOff();
    }
  }
}
