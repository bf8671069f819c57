package org.planrunde.procedure.ui.accounts;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.planrunde.identity.AccountEntry;
import org.planrunde.identity.Role;
import org.planrunde.procedure.Procedure;

/** The roles of an account in the whole municipality and in each procedure. */
final class RoleChoices extends Div {
  private final Consumer<AccountEntry> changed;
  private final AccountsView view;
  private final AccountEntry entry;
  private final Div single = new Div();
  private final Paragraph all =
      new Paragraph(getTranslation("procedure.accounts.roles.administrator"));

  /** {@code changed} hears the account as it is after each change. */
  RoleChoices(
      AccountsView view,
      AccountEntry entry,
      boolean self,
      List<Procedure> procedures,
      Consumer<AccountEntry> changed) {
    this.view = view;
    this.entry = entry;
    this.changed = changed;
    addClassName("role-box");
    single.addClassName("role-choices");
    var administration = view.administration();
    var everywhere =
        group(
            getTranslation("procedure.accounts.roles.all"),
            List.of(Role.values()),
            entry.roles(),
            roles -> administration.setRoles(view.accounts().getCurrent(), entry.id(), roles));
    everywhere.setEnabled(!self);
    add(everywhere, all, single);
    for (var procedure : procedures) {
      single.add(
          group(
              procedure.name(),
              List.of(Role.MODERATOR, Role.PLANNER),
              entry.inProcedures().getOrDefault(procedure.id(), Set.of()),
              roles ->
                  administration.setRoles(
                      view.accounts().getCurrent(), entry.id(), procedure.id(), roles)));
    }
    show(entry);
  }

  private void show(AccountEntry now) {
    var administrator = now.roles().contains(Role.ADMINISTRATOR);
    all.setVisible(administrator);
    single.setVisible(!administrator);
  }

  private Div group(String label, List<Role> offered, Set<Role> chosen, Consumer<Set<Role>> save) {
    var group = new CheckboxGroup<Role>();
    group.setAriaLabel(label);
    group.setItems(offered);
    group.setItemLabelGenerator(role -> getTranslation("procedure.role." + role.name()));
    group.setValue(chosen);
    group.addValueChangeListener(e -> {
      if (view.change(() -> save.accept(e.getValue()))) {
        var now = view.entry(entry.id());
        changed.accept(now);
        show(now);
      }
    });
    var name = new Span(label);
    name.addClassName("strong");
    return new Div(name, group);
  }
}
