package org.planrunde.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.planrunde.identity.ProviderRefusedException.Reason;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.PlainText;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds, binds or makes the account of a person whom the login provider has sent. Once bound, only
 * issuer and subject count: whoever gets a freed name does not get the account.
 */
@Component
class ProviderAccounts {
  private static final String SETTING = "planrunde.login.municipality: ";
  private static final int LONGEST_NAME = 120;
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ProviderStore store;
  private final AccountStore accountStore;
  private final Accounts accounts;
  private final Municipalities municipalities;
  private final LoginSettings settings;

  ProviderAccounts(
      ProviderStore store,
      AccountStore accountStore,
      Accounts accounts,
      Municipalities municipalities,
      LoginSettings settings) {
    this.store = store;
    this.accountStore = accountStore;
    this.accounts = accounts;
    this.municipalities = municipalities;
    this.settings = settings;
  }

  /**
   * The person's account, with the roles that their groups give now.
   *
   * @throws ProviderRefusedException if there is none, it is closed, or no group gives a role
   */
  @Transactional
  public Account get(String issuer, String subject, Claims claims) {
    var groups = settings.rolesOf(claims.texts(settings.rolesClaim()));
    if (groups.filter(Set::isEmpty).isPresent()) {
      throw new ProviderRefusedException(Reason.NO_ROLE);
    }
    var account =
        store
            .find(issuer, subject)
            .flatMap(accountStore::find)
            .orElseGet(() -> bind(issuer, subject, claims));
    if (account.disabled()) {
      throw new ProviderRefusedException(Reason.DISABLED);
    }
    groups.ifPresent(roles -> store.setRoles(account.id(), account.municipality(), roles));
    return account;
  }

  private Account bind(String issuer, String subject, Claims claims) {
    var login =
        claims
            .text(settings.loginClaim())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(Accounts::mayBeLogin)
            .orElseThrow(() -> new ProviderRefusedException(Reason.NO_NAME));
    var municipality = municipality();
    var account =
        accountStore
            .findByLogin(login)
            .filter(a -> a.municipality().equals(municipality) && store.mayBind(a.id()))
            .or(() -> make(municipality, login, claims))
            .filter(a -> store.bind(a.id(), municipality, issuer, subject));
    account.filter(Account::mustChangePassword).ifPresent(a -> voidPassword(a.id()));
    return account.orElseThrow(() -> new ProviderRefusedException(Reason.NO_ACCOUNT));
  }

  private Optional<Account> make(MunicipalityId municipality, String login, Claims claims) {
    if (!settings.create() || accountStore.findByLogin(login).isPresent()) {
      return Optional.empty();
    }
    var name =
        claims
            .text(settings.nameClaim())
            .filter(n -> PlainText.check("displayName", n, 1, LONGEST_NAME).isEmpty())
            .orElse(login);
    return accountStore.find(
        accounts.add(municipality, login, name, unknownPassword(), Set.of(), false));
  }

  /** The one-time password that nobody has used opens nothing any more. */
  private void voidPassword(AccountId account) {
    accounts.replacePassword(account, unknownPassword());
  }

  private static String unknownPassword() {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return Base64.getEncoder().encodeToString(secret);
  }

  /** The configured one, or the only one; two and no word about it is a mistake of the operator. */
  private MunicipalityId municipality() {
    var name = settings.municipality();
    if (name != null && !name.isBlank()) {
      return municipalities
          .findBySlug(name)
          .map(Municipality::id)
          .or(() -> store.findMunicipality(name))
          .orElseThrow(
              () -> new InternalAuthenticationServiceException(SETTING + "there is no " + name));
    }
    var all = municipalities.list();
    if (all.size() != 1) {
      throw new InternalAuthenticationServiceException(SETTING + "must name one of " + all.size());
    }
    return all.getFirst().id();
  }
}
