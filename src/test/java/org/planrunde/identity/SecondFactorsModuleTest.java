package org.planrunde.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.console.Commands;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.testing.FactorFor;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a code opens, once, and who must have one. */
@SpringBootTest
class SecondFactorsModuleTest {
  @Autowired Accounts accounts;
  @Autowired SecondFactors factors;
  @Autowired SecondStep step;
  @Autowired Municipalities municipalities;
  @Autowired AuthenticationProvider login;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;
  private MunicipalityId town;

  @BeforeEach
  void town() {
    town = municipalities.add(Fixtures.municipality()).id();
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theRightPasswordAloneGivesNothing() {
    var moderator = add(Role.MODERATOR);
    FactorFor.account(factors, moderator.staff());
    var half = halfOf(moderator.login());
    assertThat(half.isTooOld()).isFalse();
    assertThatThrownBy(() -> password(moderator.login(), "falsch-geraten"))
        .isInstanceOf(BadCredentialsException.class);
  }

  @Test
  void theCodeGivesTheRolesAndIsTakenOnce() {
    var moderator = add(Role.MODERATOR);
    var app = FactorFor.account(factors, moderator.staff());
    var half = halfOf(moderator.login());
    refusedAsWrong(half, app.code(0));
    var code = app.code(1);
    var whole = step.complete(half, code.substring(0, 3) + " " + code.substring(3));
    assertThat(roles(whole)).containsExactly("ROLE_MODERATOR");
    refusedAsWrong(half, code);
    refusedAsWrong(halfOf(moderator.login()), code);
  }

  @Test
  void ofManyWhoSendTheSameCodeOnePasses() throws Exception {
    var app = FactorFor.account(factors, add(Role.PLANNER).staff());
    var planner = add(Role.PLANNER);
    var own = FactorFor.account(factors, planner.staff());
    var half = halfOf(planner.login());
    refusedAsWrong(half, app.code(1));
    var code = own.code(1);
    Callable<Boolean> attempt = () -> passes(half, code);
    try (var crowd = Executors.newFixedThreadPool(8)) {
      var passed = 0;
      for (var one : crowd.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt))) {
        passed += one.get() ? 1 : 0;
      }
      assertThat(passed).isEqualTo(1);
    }
  }

  @Test
  void recoveryCodesOpenOnceEach() {
    var moderator = add(Role.MODERATOR);
    var app = FactorFor.account(factors, moderator.staff());
    assertThat(app.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
    var half = halfOf(moderator.login());
    var first = app.recoveryCodes().getFirst();
    assertThat(passes(half, first.toUpperCase(java.util.Locale.ROOT).replace("-", " "))).isTrue();
    assertThat(factors.codesLeft(moderator.staff())).isEqualTo(9);
    refusedAsWrong(half, first);
    assertThat(stored(moderator.staff())).doesNotContain(first, first.replace("-", ""));
    var fresh = factors.renewCodes(moderator.staff(), app.code(1));
    assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(app.recoveryCodes());
    refusedAsWrong(half, app.recoveryCodes().getLast());
    assertThat(passes(half, fresh.getLast())).isTrue();
  }

  @Test
  void tenTriesAndThenAPause() {
    var moderator = add(Role.MODERATOR);
    var app = FactorFor.account(factors, moderator.staff());
    var half = halfOf(moderator.login());
    for (var i = 0; i < 10; i++) {
      refusedAsWrong(half, i % 2 == 0 ? "000000" : "x".repeat(1_000_000));
    }
    assertThatThrownBy(() -> step.complete(half, app.code(1))).isInstanceOf(LockedException.class);
    // The password is asked for as before: the pause tells no more than the code's page did.
    assertThat(halfOf(moderator.login())).isNotNull();
  }

  @Test
  void setUpNeedsTheFirstCode() {
    var staff = add(Role.MODERATOR).staff();
    var fresh = factors.begin(staff, "Probe & Söhne");
    assertThat(fresh.uri()).startsWith("otpauth://totp/Probe%20%26%20S%C3%B6hne:probe-");
    assertThat(fresh.text()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    refused("code", () -> factors.confirm(staff, fresh, "000000"));
    assertThat(factors.has(staff)).isFalse();
    var app = FactorFor.reading(fresh);
    factors.confirm(staff, fresh, app.code(0));
    refused("code", () -> factors.confirm(staff, fresh, app.code(1)));
  }

  @Test
  void switchingOffNeedsPasswordAndCode() {
    var moderator = add(Role.MODERATOR);
    var app = FactorFor.account(factors, moderator.staff());
    refused("password", () -> factors.switchOff(moderator.staff(), "falsch", app.code(1)));
    refused("code", () -> factors.switchOff(moderator.staff(), SignIn.PASSWORD, "000000"));
    factors.switchOff(moderator.staff(), SignIn.PASSWORD, app.code(1));
    assertThat(roles(password(moderator.login(), SignIn.PASSWORD))).contains("ROLE_MODERATOR");
    assertThat(factors.codesLeft(moderator.staff())).isZero();
  }

  @Test
  void whoeverLacksWhatTheTownRequiresHasNoRoleUntilThen() {
    var boss = add(Role.ADMINISTRATOR);
    var moderator = add(Role.MODERATOR);
    assertThatThrownBy(() -> factors.require(moderator.staff(), FactorRequirement.NONE))
        .isInstanceOf(NotAllowedException.class);
    factors.require(boss.staff(), FactorRequirement.ADMINISTRATORS);
    assertThat(roles(password(moderator.login(), SignIn.PASSWORD))).contains("ROLE_MODERATOR");
    var without = password(boss.login(), SignIn.PASSWORD);
    assertThat(without.getAuthorities()).isEmpty();
    assertThat(staff(without).roles()).isEmpty();
    assertThat(factors.mustSetUp(staff(without))).isTrue();
    assertThatThrownBy(() -> step.afterSetUp(without)).isInstanceOf(IllegalStateException.class);
    var app = FactorFor.account(factors, staff(without));
    assertThat(roles(step.afterSetUp(without))).contains("ROLE_ADMINISTRATOR", "ROLE_PLANNER");
    refused("code", () -> factors.switchOff(boss.staff(), SignIn.PASSWORD, app.code(1)));
    factors.require(boss.staff(), FactorRequirement.ALL);
    assertThat(password(moderator.login(), SignIn.PASSWORD).getAuthorities()).isEmpty();
  }

  @Test
  void administratorsOfTheTownAndOperatorsCanResetIt() {
    var boss = add(Role.ADMINISTRATOR);
    var moderator = add(Role.MODERATOR);
    FactorFor.account(factors, moderator.staff());
    var elsewhere = municipalities.add(Fixtures.municipality()).id();
    var stranger = add(elsewhere, Role.ADMINISTRATOR);
    var id = moderator.staff().id();
    assertThatThrownBy(() -> accounts.resetFactor(stranger.staff(), id))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> accounts.resetFactor(moderator.staff(), id))
        .isInstanceOf(NotAllowedException.class);
    assertThat(accounts.resetFactor(boss.staff(), id)).isTrue();
    assertThat(accounts.resetFactor(boss.staff(), id)).isFalse();
    FactorFor.account(factors, moderator.staff());
    assertThat(Commands.run(context, "account", "reset-factor", moderator.login())).isZero();
    assertThat(factors.has(moderator.staff())).isFalse();
    assertThat(Commands.run(context, "account", "reset-factor", "niemand")).isEqualTo(2);
  }

  @Test
  void anAccountClosedInBetweenStaysOut() {
    var moderator = add(Role.MODERATOR);
    var app = FactorFor.account(factors, moderator.staff());
    var half = halfOf(moderator.login());
    jdbc.sql("update account set disabled = true where login = ?")
        .param(moderator.login())
        .update();
    assertThatThrownBy(() -> step.complete(half, app.code(1)))
        .isInstanceOf(DisabledException.class);
  }

  private record Person(Staff staff, String login) {}

  private Person add(Role role) {
    return add(town, role);
  }

  private Person add(MunicipalityId where, Role role) {
    var name = "probe-" + UUID.randomUUID();
    var id = accounts.add(where, name, "Mara Probe", SignIn.PASSWORD, Set.of(role), false);
    return new Person(new Staff(id, where, "Mara Probe", Set.of(role)), name);
  }

  private Authentication password(String name, String password) {
    return login.authenticate(new UsernamePasswordAuthenticationToken(name, password));
  }

  private HalfSignedIn halfOf(String name) {
    try {
      throw new AssertionError("signed in as " + password(name, SignIn.PASSWORD));
    } catch (SecondFactorNeededException e) {
      return e.half();
    }
  }

  private boolean passes(HalfSignedIn half, String code) {
    try {
      step.complete(half, code);
      return true;
    } catch (BadCredentialsException e) {
      return false;
    }
  }

  private void refusedAsWrong(HalfSignedIn half, String code) {
    assertThatThrownBy(() -> step.complete(half, code)).isInstanceOf(BadCredentialsException.class);
  }

  private static void refused(String field, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.problems()).singleElement().matches(p -> p.field().equals(field)));
  }

  private static List<String> roles(Authentication authentication) {
    return authentication.getAuthorities().stream().map(a -> a.getAuthority()).toList();
  }

  private static Staff staff(Authentication authentication) {
    assertThat(authentication.getPrincipal()).isInstanceOf(SignedInStaff.class);
    return ((SignedInStaff) authentication.getPrincipal()).staff();
  }

  private List<String> stored(Staff staff) {
    return jdbc.sql(
            "select encode(code_hash, 'escape') from account_recovery_code where account_id = ?")
        .param(staff.id().value())
        .query(String.class)
        .list();
  }
}
