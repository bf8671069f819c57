package org.planrunde.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door to the accounts of the staff; residents need none. */
@Service
public class Accounts {
  /** Shortest password that is taken; long ones beat complicated ones. */
  public static final int MIN_PASSWORD = 12;

  private static final int MAX_PASSWORD = 200;

  private final AccountStore store;
  private final PasswordEncoder encoder;
  private final FactorStore factors;
  private final StaffSessions sessions;

  Accounts(
      AccountStore store, PasswordEncoder encoder, FactorStore factors, StaffSessions sessions) {
    this.store = store;
    this.encoder = encoder;
    this.factors = factors;
    this.sessions = sessions;
  }

  /** Who is logged in on this thread, if anybody. */
  public Optional<Staff> findCurrent() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(SignedInStaff.class::isInstance)
        .map(p -> ((SignedInStaff) p).staff());
  }

  /**
   * Who is logged in on this thread.
   *
   * @throws IllegalStateException if nobody is
   */
  public Staff getCurrent() {
    return findCurrent().orElseThrow(() -> new IllegalStateException("nobody is logged in"));
  }

  /**
   * Adds an account.
   *
   * @param oneTime true if the password must be changed at the first login
   * @throws RefusedException if the login is taken or a field is not fit
   */
  @Transactional
  public AccountId add(
      MunicipalityId municipality,
      String login,
      String displayName,
      String password,
      Set<Role> roles,
      boolean oneTime) {
    var problems =
        PlainText.all(
            PlainText.check("displayName", displayName, 1, 120),
            PlainText.check("password", password, MIN_PASSWORD, MAX_PASSWORD),
            mayBeLogin(login)
                ? Optional.empty()
                : Optional.of(Problem.of("login", "identity.login.malformed")));
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    var id = AccountId.random();
    var added =
        store.insert(
            new Account(id, municipality, login, displayName, encode(password), oneTime, false, 0),
            roles);
    if (!added) {
      throw new RefusedException(Problem.of("login", "identity.login.taken"));
    }
    return id;
  }

  /** True if accounts can have such a login name. */
  static boolean mayBeLogin(String name) {
    return name.matches("[a-z0-9._@-]{2,120}");
  }

  /**
   * Changes the own password and ends the other sessions of the account.
   *
   * @throws RefusedException if the old one is wrong or the new one is not fit
   */
  @Transactional
  public void changePassword(Staff staff, String old, String fresh) {
    var account = store.find(staff.id()).orElseThrow();
    if (!encoder.matches(old, account.passwordHash())) {
      throw new RefusedException(Problem.of("old", "identity.password.wrong"));
    }
    var problems = PlainText.all(PlainText.check("fresh", fresh, MIN_PASSWORD, MAX_PASSWORD));
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    if (old.equals(fresh)) {
      throw new RefusedException(Problem.of("fresh", "identity.password.same"));
    }
    store.changePassword(staff.id(), encode(fresh));
    sessions.endOthers(staff.id());
  }

  /**
   * Takes a second factor away, for somebody who lost phone and recovery codes, and ends the
   * sessions of that account. Its owner sets up a new one where the municipality requires it.
   *
   * @throws NotAllowedException if not an administrator of the account's municipality asks
   * @return false if there was none
   */
  @Transactional
  public boolean resetFactor(Staff staff, AccountId id) {
    staff.require(Role.ADMINISTRATOR, staff.municipality());
    var own = store.find(id).filter(a -> a.municipality().equals(staff.municipality()));
    if (own.isEmpty()) {
      throw new NotAllowedException(Role.ADMINISTRATOR);
    }
    sessions.endOthers(id);
    return factors.delete(id);
  }

  /** Makes a password valid that nobody was asked for. */
  void replacePassword(AccountId id, String password) {
    store.changePassword(id, encode(password));
  }

  /** True as long as the account still has its one-time password. */
  public boolean mustChangePassword(Staff staff) {
    return store.find(staff.id()).map(Account::mustChangePassword).orElse(false);
  }

  /** True if the municipality has an administrator who can log in. */
  public boolean hasAdministrator(MunicipalityId municipality) {
    return store.hasRole(municipality, Role.ADMINISTRATOR);
  }

  /** All accounts of a municipality, by name. */
  public List<Staff> list(MunicipalityId municipality) {
    return store.list(municipality);
  }

  private String encode(String password) {
    var encoded = encoder.encode(password);
    if (encoded == null) {
      throw new IllegalStateException("the encoder gave nothing");
    }
    return encoded;
  }
}
