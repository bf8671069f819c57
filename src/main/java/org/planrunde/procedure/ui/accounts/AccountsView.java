package org.planrunde.procedure.ui.accounts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.planrunde.identity.AccountAdministration;
import org.planrunde.identity.AccountEntry;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.ui.Note;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.Problems;
import org.planrunde.ui.SectionNav;
import org.planrunde.ui.StaffLayout;

/** Who works here and may do what; saves at each choice. */
@Route(value = AccountsView.PATH, layout = StaffLayout.class)
@Menu(title = "procedure.accounts", order = 94)
@RolesAllowed(Role.ADMINISTERS)
final class AccountsView extends Div implements HasDynamicTitle {
  static final String PATH = Places.ADMINISTRATION + "/konten";

  private final AccountAdministration administration;
  private final Accounts accounts;
  private final Procedures procedures;
  private final PageTitles titles;
  private final Problems problems = new Problems();
  private final Div told = new Div();
  private final UnorderedList list = new UnorderedList();
  private final Set<AccountId> open = new HashSet<>();

  AccountsView(
      AccountAdministration administration,
      Accounts accounts,
      Procedures procedures,
      PageTitles titles) {
    this.administration = administration;
    this.accounts = accounts;
    this.procedures = procedures;
    this.titles = titles;
    addClassNames("page", "wide", "desk-page");
    told.getElement().setAttribute("role", "status");
    list.addClassNames("register", "accounts");
    add(
        new SectionNav(Places.ADMINISTRATION, PATH),
        new H1(getTranslation("procedure.accounts.title")),
        new Paragraph(getTranslation("procedure.accounts.lead")),
        problems,
        told,
        new NewAccount(administration, accounts, this::welcome),
        list);
    show();
  }

  private void show() {
    var staff = accounts.getCurrent();
    var all = procedures.list(staff, Role.ADMINISTRATOR);
    list.removeAll();
    administration.list(staff).forEach(entry -> list.add(row(entry, staff, all)));
  }

  private AccountRow row(AccountEntry entry, Staff staff, List<Procedure> all) {
    return new AccountRow(this, entry, entry.id().equals(staff.id()), all);
  }

  AccountAdministration administration() {
    return administration;
  }

  Accounts accounts() {
    return accounts;
  }

  boolean isOpen(AccountId id) {
    return open.contains(id);
  }

  void setOpen(AccountId id, boolean now) {
    if (now) {
      open.add(id);
    } else {
      open.remove(id);
    }
  }

  /**
   * Shuts an account out or lets it in again; only its row is drawn anew, so that the focus stays.
   */
  void lock(AccountRow row, AccountEntry entry) {
    var staff = accounts.getCurrent();
    var fine =
        change(() -> {
          if (entry.disabled()) {
            administration.enable(staff, entry.id());
          } else {
            administration.disable(staff, entry.id());
          }
        });
    if (fine) {
      var now = row(entry(entry.id()), staff, procedures.list(staff, Role.ADMINISTRATOR));
      list.replace(row, now);
      now.focusLock();
    }
  }

  void resetPassword(AccountEntry entry) {
    change(() ->
        tell(entry.displayName(), administration.resetPassword(accounts.getCurrent(), entry.id())));
  }

  /** Does what changes in place; if it was refused, says why and draws the list anew. */
  boolean change(Runnable change) {
    told.removeAll();
    var fine = problems.guard(change);
    if (!fine) {
      problems.scrollIntoView();
      show();
    }
    return fine;
  }

  AccountEntry entry(AccountId id) {
    return administration.list(accounts.getCurrent()).stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void welcome(String name, String password) {
    show();
    tell(name, password);
  }

  /** Shows a one-time password; nobody can read it again. */
  private void tell(String name, String password) {
    told.removeAll();
    var note =
        new Note(
            Note.Kind.OK,
            getTranslation("procedure.accounts.told", name),
            getTranslation("procedure.accounts.told.once"));
    var secret = new Paragraph(password);
    secret.addClassName("one-time");
    told.add(note.with(secret));
    told.scrollIntoView();
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("procedure.accounts.title"));
  }
}
