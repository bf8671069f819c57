package org.planrunde.procedure.ui.accounts;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.planrunde.identity.AccountAdministration;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Role;
import org.planrunde.kernel.PlainText;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;

/** Asks for one more account; what is typed stays if it is refused. */
final class NewAccount extends Div {
  private final AccountAdministration administration;
  private final Accounts accounts;
  private final BiConsumer<String, String> made;
  private final Problems problems = new Problems();
  private final TextField login =
      problems.at("login", new TextField(getTranslation("procedure.accounts.login")));
  private final TextField name =
      problems.at("displayName", new TextField(getTranslation("procedure.accounts.name")));
  private final CheckboxGroup<Role> roles =
      new CheckboxGroup<>(getTranslation("procedure.accounts.roles.all"));

  /** {@code made} hears the name and the one-time password. */
  NewAccount(
      AccountAdministration administration, Accounts accounts, BiConsumer<String, String> made) {
    this.administration = administration;
    this.accounts = accounts;
    this.made = made;
    addClassNames("new-box", "new-account");
    login.setMaxLength(120);
    login.setHelperText(getTranslation("procedure.accounts.login.help"));
    login.setAutocapitalize(Autocapitalize.NONE);
    name.setMaxLength(120);
    roles.setItems(Role.values());
    roles.setItemLabelGenerator(role -> getTranslation("procedure.role." + role.name()));
    var fields = new Div(login, name);
    fields.addClassName("fields-2");
    add(
        new H2(getTranslation("procedure.accounts.new")),
        problems,
        fields,
        roles,
        ActionButton.primary(getTranslation("procedure.accounts.add"))
            .icon("plus")
            .onClick(this::create));
  }

  private void create() {
    var shown = PlainText.tidy(name.getValue());
    var wanted = login.getValue().strip().toLowerCase(Locale.ROOT);
    var told = new String[1];
    var fine =
        problems.guard(() ->
            told[0] = administration.add(accounts.getCurrent(), wanted, shown, roles.getValue()));
    if (fine) {
      login.clear();
      name.clear();
      roles.clear();
      made.accept(shown, told[0]);
    }
  }
}
