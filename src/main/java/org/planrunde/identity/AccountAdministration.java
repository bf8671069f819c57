package org.planrunde.identity;

import java.util.List;
import java.util.Set;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door for administrators to the accounts of their municipality. Whatever is changed holds
 * from the next request of the account's open sessions on. Everything is refused to whoever is no
 * administrator, and for accounts of other municipalities, with a {@link NotAllowedException}.
 */
@Service
public class AccountAdministration {
  private final AccountStore store;
  private final Accounts accounts;
  private final PasswordEncoder encoder;

  AccountAdministration(AccountStore store, Accounts accounts, PasswordEncoder encoder) {
    this.store = store;
    this.accounts = accounts;
    this.encoder = encoder;
  }

  /** All accounts of the municipality, disabled ones last. */
  @Transactional(readOnly = true)
  public List<AccountEntry> list(Staff staff) {
    require(staff);
    return store.entries(staff.municipality());
  }

  /**
   * Adds an account and gives its one-time password, which is told nowhere else.
   *
   * @throws RefusedException if the login is taken or a field is not fit
   */
  @Transactional
  public String add(Staff staff, String login, String displayName, Set<Role> roles) {
    require(staff);
    var password = Passwords.oneTime();
    accounts.add(staff.municipality(), login, displayName, password, roles, true);
    return password;
  }

  /**
   * Says which roles somebody has in the whole municipality.
   *
   * @throws RefusedException for the own account, and if no administrator would be left
   */
  @Transactional
  public void setRoles(Staff staff, AccountId id, Set<Role> roles) {
    var account = other(staff, id);
    store.setRoles(account, roles);
    refuseIfLast(staff);
  }

  /** Says which roles somebody has in a single procedure; administrators are for all of them. */
  @Transactional
  public void setRoles(Staff staff, AccountId id, ProcedureId procedure, Set<Role> roles) {
    var account = own(staff, id);
    if (roles.contains(Role.ADMINISTRATOR)) {
      throw new IllegalArgumentException("no administrators of single procedures");
    }
    store.setRoles(account, procedure, roles);
  }

  /**
   * Ends an account; its sessions end with their next request.
   *
   * @throws RefusedException for the own account, and if no administrator would be left
   */
  @Transactional
  public void disable(Staff staff, AccountId id) {
    store.setDisabled(other(staff, id).id(), true);
    refuseIfLast(staff);
  }

  /** Lets somebody log in again. */
  @Transactional
  public void enable(Staff staff, AccountId id) {
    store.setDisabled(own(staff, id).id(), false);
  }

  /** Replaces a password by a one-time password, which is told nowhere else; sessions end. */
  @Transactional
  public String resetPassword(Staff staff, AccountId id) {
    var account = other(staff, id);
    var password = Passwords.oneTime();
    store.resetPassword(account.id(), String.valueOf(encoder.encode(password)));
    return password;
  }

  private static void require(Staff staff) {
    staff.require(Role.ADMINISTRATOR, staff.municipality());
  }

  /** Locks the municipality, so that two administrators do not end each other. */
  private Account own(Staff staff, AccountId id) {
    require(staff);
    store.lock(staff.municipality());
    return store
        .find(id)
        .filter(account -> account.municipality().equals(staff.municipality()))
        .orElseThrow(() -> new NotAllowedException(Role.ADMINISTRATOR));
  }

  private Account other(Staff staff, AccountId id) {
    var account = own(staff, id);
    if (staff.id().equals(id)) {
      throw new RefusedException(Problem.of("account", "identity.accounts.problem.self"));
    }
    return account;
  }

  /** Whoever asks may have lost the role since, so it is counted and not concluded. */
  private void refuseIfLast(Staff staff) {
    if (!store.hasRole(staff.municipality(), Role.ADMINISTRATOR)) {
      throw new RefusedException(Problem.of("account", "identity.accounts.problem.last"));
    }
  }
}
