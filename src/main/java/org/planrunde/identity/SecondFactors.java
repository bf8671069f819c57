package org.planrunde.identity;

import java.time.Instant;
import java.util.List;
import org.planrunde.identity.totp.Totp;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door to the second factor of the staff: the own one, and who must have one. */
@Service
public class SecondFactors {
  private static final int MAX_PASSWORD = 200;

  private final FactorStore store;
  private final AccountStore accounts;
  private final FactorCheck check;
  private final PasswordEncoder encoder;

  SecondFactors(
      FactorStore store, AccountStore accounts, FactorCheck check, PasswordEncoder encoder) {
    this.store = store;
    this.accounts = accounts;
    this.check = check;
    this.encoder = encoder;
  }

  /** True if this person is asked for a code after the password. */
  public boolean has(Staff staff) {
    return store.find(staff.id()).isPresent();
  }

  /** How many recovery codes are left. */
  public int codesLeft(Staff staff) {
    return store.codesLeft(staff.id());
  }

  /** True if this person must have a second factor and has none yet. */
  public boolean mustSetUp(Staff staff) {
    return isRequired(staff) && !has(staff);
  }

  /** True if this person must have a second factor; asks the database, not the session. */
  public boolean isRequired(Staff staff) {
    return store.isRequired(staff.id());
  }

  /** A fresh secret to show; nothing is stored before {@link #confirm}. */
  public NewFactor begin(Staff staff, String issuer) {
    return new NewFactor(issuer, accounts.find(staff.id()).orElseThrow().login());
  }

  /**
   * Keeps the secret if the app shows the right code, and gives the recovery codes, which are shown
   * only now.
   *
   * @throws RefusedException if the code is wrong or there is a second factor already
   */
  @Transactional
  public List<String> confirm(Staff staff, NewFactor fresh, String typed) {
    if (!check.mayTry(staff.id())) {
      throw refused("code", "identity.factor.often");
    }
    var code = typed.replaceAll("\\s", "");
    var step = Totp.match(fresh.secret(), code, Instant.now(), Long.MIN_VALUE);
    if (step.isEmpty()) {
      throw refused("code", "identity.factor.wrong");
    }
    check.succeeded(staff.id());
    if (!store.insert(staff.id(), staff.municipality(), fresh.secret(), step.getAsLong())) {
      throw refused("code", "identity.factor.there");
    }
    return freshCodes(staff);
  }

  /**
   * Makes ten new recovery codes; the old ones are void.
   *
   * @throws RefusedException if the code is wrong
   */
  @Transactional
  public List<String> renewCodes(Staff staff, String code) {
    take(staff, code);
    return freshCodes(staff);
  }

  /**
   * Ends the own second factor.
   *
   * @throws RefusedException if it is required, or the password or the code is wrong
   */
  @Transactional
  public void switchOff(Staff staff, String password, String code) {
    if (isRequired(staff)) {
      throw refused("code", "identity.factor.required");
    }
    var hash = accounts.find(staff.id()).orElseThrow().passwordHash();
    if (!check.mayTry(staff.id())) {
      throw refused("code", "identity.factor.often");
    }
    if (PlainText.check("password", password, 1, MAX_PASSWORD).isPresent()
        || !encoder.matches(password, hash)) {
      throw refused("password", "identity.password.wrong");
    }
    take(staff, code);
    store.delete(staff.id());
  }

  /** Who must have a second factor in the own municipality. */
  public FactorRequirement requirement(Staff staff) {
    return store.requirement(staff.municipality());
  }

  /** Says who must have a second factor in the own municipality; holds from the next screen on. */
  @Transactional
  public void require(Staff staff, FactorRequirement requirement) {
    staff.require(Role.ADMINISTRATOR, staff.municipality());
    store.require(staff.municipality(), requirement);
  }

  private List<String> freshCodes(Staff staff) {
    var codes = RecoveryCodes.fresh();
    store.replaceCodes(
        staff.id(),
        staff.municipality(),
        codes.stream().map(code -> RecoveryCodes.hash(staff.id(), code)).toList());
    return codes;
  }

  private void take(Staff staff, String code) {
    switch (check.take(staff.id(), code)) {
      case TAKEN -> {}
      case WRONG -> throw refused("code", "identity.factor.wrong");
      case TOO_OFTEN -> throw refused("code", "identity.factor.often");
    }
  }

  private static RefusedException refused(String field, String key) {
    return new RefusedException(Problem.of(field, key));
  }
}
