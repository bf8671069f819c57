package org.planrunde.procedure.ui.accounts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Set;
import org.planrunde.identity.AccountEntry;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Tag;

/** One account: who it is, which roles it has, and what can be done with it. */
final class AccountRow extends ListItem {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  AccountRow(AccountsView view, AccountEntry entry, boolean self, List<Procedure> procedures) {
    addClassNames("register-row", "account");
    var facts = new Span(entry.login() + " · " + lastLogin(entry));
    facts.addClassName("muted");
    var tags = new Div();
    tags.addClassNames("row", "tags");
    entry.roles().stream()
        .sorted()
        .forEach(role ->
            tags.add(new Tag(Tag.Kind.ACCENT, getTranslation("procedure.role." + role.name()))));
    for (var procedure : procedures) {
      entry.inProcedures().getOrDefault(procedure.id(), Set.of()).stream()
          .sorted()
          .forEach(role ->
              tags.add(
                  new Tag(
                      Tag.Kind.PLAIN,
                      getTranslation("procedure.role." + role.name())
                          + ": "
                          + procedure.name())));
    }
    if (entry.disabled()) {
      tags.add(new Tag(Tag.Kind.WARN, "lock", getTranslation("procedure.accounts.disabled")));
    }
    var words = new Div(new H2(entry.displayName()), facts, tags);
    words.addClassName("grow");
    add(words, actions(view, entry, self));
    if (view.isOpen(entry.id())) {
      add(new RoleChoices(view, entry, self, procedures));
    }
  }

  private String lastLogin(AccountEntry entry) {
    var at = entry.lastLogin();
    if (at == null) {
      return getTranslation("procedure.accounts.never");
    }
    var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
    return getTranslation("procedure.accounts.last", day.format(at.atZone(ZONE)));
  }

  private Div actions(AccountsView view, AccountEntry entry, boolean self) {
    var actions = new Div();
    actions.addClassNames("row", "account-actions");
    var opened = view.isOpen(entry.id());
    var roles =
        ActionButton.secondary(getTranslation("procedure.accounts.roles"))
            .onClick(() -> view.act(() -> view.setOpen(entry.id(), !opened)));
    roles.getElement().setAttribute("aria-expanded", Boolean.toString(opened));
    actions.add(roles);
    if (self) {
      actions.add(new Tag(Tag.Kind.INFO, getTranslation("procedure.accounts.self")));
      return actions;
    }
    var administration = view.administration();
    actions.add(
        ActionButton.secondary(getTranslation("procedure.accounts.reset"))
            .onClick(() ->
                view.act(() ->
                    view.tell(
                        entry.displayName(),
                        administration.resetPassword(view.accounts().getCurrent(), entry.id())))),
        entry.disabled()
            ? ActionButton.secondary(getTranslation("procedure.accounts.enable"))
                .onClick(() ->
                    view.act(() -> administration.enable(view.accounts().getCurrent(), entry.id())))
            : ActionButton.danger(getTranslation("procedure.accounts.disable"))
                .onClick(() ->
                    view.act(
                        () -> administration.disable(view.accounts().getCurrent(), entry.id()))));
    return actions;
  }
}
