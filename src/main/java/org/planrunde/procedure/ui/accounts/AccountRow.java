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
import org.planrunde.identity.Role;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Tag;

/** One account: who it is, which roles it has, and what can be done with it. */
final class AccountRow extends ListItem {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final AccountsView view;
  private final List<Procedure> procedures;
  private final Div tags = new Div();
  private final ActionButton lock;

  AccountRow(AccountsView view, AccountEntry entry, boolean self, List<Procedure> procedures) {
    this.view = view;
    this.procedures = procedures;
    lock = lockButton(entry);
    addClassNames("register-row", "account");
    var facts = new Span(entry.login() + " · " + lastLogin(entry));
    facts.addClassName("muted");
    tags.addClassNames("row", "tags");
    showTags(entry);
    var words = new Div(new H2(entry.displayName()), facts, tags);
    words.addClassName("grow");
    var choices = new RoleChoices(view, entry, self, procedures, this::showTags);
    choices.setVisible(view.isOpen(entry.id()));
    add(words, actions(entry, self, choices), choices);
  }

  private void showTags(AccountEntry entry) {
    tags.removeAll();
    entry.roles().stream().sorted().forEach(r -> tags.add(new Tag(Tag.Kind.ACCENT, word(r))));
    for (var p : procedures) {
      entry.inProcedures().getOrDefault(p.id(), Set.of()).stream()
          .sorted()
          .forEach(r -> tags.add(new Tag(Tag.Kind.PLAIN, word(r) + ": " + p.name())));
    }
    if (entry.disabled()) {
      tags.add(new Tag(Tag.Kind.WARN, "lock", getTranslation("procedure.accounts.disabled")));
    }
  }

  private String word(Role role) {
    return getTranslation("procedure.role." + role.name());
  }

  private String lastLogin(AccountEntry entry) {
    var at = entry.lastLogin();
    if (at == null) {
      return getTranslation("procedure.accounts.never");
    }
    var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
    return getTranslation("procedure.accounts.last", day.format(at.atZone(ZONE)));
  }

  private Div actions(AccountEntry entry, boolean self, RoleChoices choices) {
    var actions = new Div();
    actions.addClassNames("row", "account-actions");
    actions.add(rolesButton(entry, choices));
    if (self) {
      actions.add(new Tag(Tag.Kind.INFO, getTranslation("procedure.accounts.self")));
      return actions;
    }
    actions.add(
        ActionButton.secondary(getTranslation("procedure.accounts.reset"))
            .of(entry.displayName())
            .onClick(() -> view.resetPassword(entry)),
        lock);
    return actions;
  }

  private ActionButton lockButton(AccountEntry entry) {
    var button =
        entry.disabled()
            ? ActionButton.secondary(getTranslation("procedure.accounts.enable"))
            : ActionButton.danger(getTranslation("procedure.accounts.disable"));
    return button.of(entry.displayName()).onClick(() -> view.lock(this, entry));
  }

  /** Where the keyboard goes on after this row was drawn anew. */
  void focusLock() {
    lock.focus();
  }

  /** Opens and closes in place, so that the focus stays. */
  private ActionButton rolesButton(AccountEntry entry, RoleChoices choices) {
    var button =
        ActionButton.secondary(getTranslation("procedure.accounts.roles")).of(entry.displayName());
    var expanded = button.getElement();
    expanded.setAttribute("aria-expanded", Boolean.toString(choices.isVisible()));
    return button.onClick(() -> {
      choices.setVisible(!choices.isVisible());
      view.setOpen(entry.id(), choices.isVisible());
      expanded.setAttribute("aria-expanded", Boolean.toString(choices.isVisible()));
    });
  }
}
