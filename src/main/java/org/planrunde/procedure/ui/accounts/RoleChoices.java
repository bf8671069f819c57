package org.planrunde.procedure.ui.accounts;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.planrunde.identity.AccountEntry;
import org.planrunde.identity.Role;
import org.planrunde.procedure.Procedure;

/** The roles of an account in the whole municipality and in each procedure. */
final class RoleChoices extends Div {
  RoleChoices(AccountsView view, AccountEntry entry, boolean self, List<Procedure> procedures) {
    addClassName("role-choices");
    var everywhere =
        group(
            getTranslation("procedure.accounts.roles.all"),
            List.of(Role.values()),
            entry.roles(),
            roles ->
                view.act(() ->
                    view.administration()
                        .setRoles(view.accounts().getCurrent(), entry.id(), roles)));
    everywhere.setEnabled(!self);
    add(everywhere);
    if (entry.roles().contains(Role.ADMINISTRATOR)) {
      add(new Paragraph(getTranslation("procedure.accounts.roles.administrator")));
      return;
    }
    for (var procedure : procedures) {
      add(
          group(
              procedure.name(),
              List.of(Role.MODERATOR, Role.PLANNER),
              entry.inProcedures().getOrDefault(procedure.id(), Set.of()),
              roles ->
                  view.act(() ->
                      view.administration()
                          .setRoles(
                              view.accounts().getCurrent(), entry.id(), procedure.id(), roles))));
    }
  }

  private CheckboxGroup<Role> group(
      String label, List<Role> offered, Set<Role> chosen, Consumer<Set<Role>> changed) {
    var group = new CheckboxGroup<Role>(label);
    group.setItems(offered);
    group.setItemLabelGenerator(role -> getTranslation("procedure.role." + role.name()));
    group.setValue(chosen);
    group.addValueChangeListener(e -> changed.accept(e.getValue()));
    return group;
  }
}
