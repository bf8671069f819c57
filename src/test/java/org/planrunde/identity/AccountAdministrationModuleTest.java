package org.planrunde.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Accounts as an administrator changes them, and sessions that are open meanwhile. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class AccountAdministrationModuleTest {
  @Autowired Municipalities municipalities;
  @Autowired Accounts accounts;
  @Autowired AccountAdministration administration;
  @Autowired AccountStore store;
  @Autowired Admission admission;
  @Autowired SecondFactors factors;
  @Autowired AuthenticationProvider login;
  private Municipality town;
  private Staff boss;

  @BeforeEach
  void setUp() {
    town = municipalities.add(Fixtures.municipality());
    boss = staff(name(), "vier-worte-genuegen");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private static String name() {
    return "probe-" + UUID.randomUUID();
  }

  private Staff staff(String name, String password) {
    var roles = Set.of(Role.ADMINISTRATOR);
    var id = accounts.add(town.id(), name, "Leitung", password, roles, false);
    return new Staff(id, town.id(), "Leitung", roles);
  }

  private AccountEntry entry(AccountId id) {
    return administration.list(boss).stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private AccountId added(String name) {
    return administration.list(boss).stream()
        .filter(e -> e.login().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void signIn(String name, String password) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        login.authenticate(new UsernamePasswordAuthenticationToken(name, password)));
    SecurityContextHolder.setContext(context);
  }

  /** The next request of the session; what it finds. */
  private boolean nextRequest(Runnable look) throws Exception {
    var request = new MockHttpServletRequest();
    request.getSession(true);
    FilterChain chain = (_, _) -> look.run();
    new OpenSessions(store, admission).doFilter(request, new MockHttpServletResponse(), chain);
    return accounts.findCurrent().isPresent();
  }

  /** A change of the account is no way around the second factor that the municipality requires. */
  @Test
  void whoWaitsForASecondFactorGetsNoRolesByTheWay() throws Exception {
    factors.require(boss, FactorRequirement.ALL);
    var name = name();
    staff(name, "vier-worte-genuegen");
    signIn(name, "vier-worte-genuegen");
    assertThat(accounts.getCurrent().roles()).isEmpty();
    accounts.changePassword(accounts.getCurrent(), "vier-worte-genuegen", "fuenf-sind-noch-besser");
    assertThat(nextRequest(() -> assertThat(accounts.getCurrent().roles()).isEmpty())).isTrue();
    assertThat(store.staff(store.findByLogin(name).orElseThrow()).roles())
        .containsExactly(Role.ADMINISTRATOR);
  }

  @Test
  void aNewAccountMustChooseItsOwnPassword() {
    var name = name();
    var password = administration.add(boss, name, "Kim", Set.of(Role.MODERATOR));
    assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    signIn(name, password);
    assertThat(accounts.mustChangePassword(accounts.getCurrent())).isTrue();
    assertThatThrownBy(() -> administration.add(boss, name, "Kim", Set.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("identity.login.taken");
    var kim = accounts.getCurrent();
    assertThatThrownBy(() -> administration.list(kim)).isInstanceOf(NotAllowedException.class);
  }

  @Test
  void whoIsDisabledIsOutWithTheNextRequest() throws Exception {
    var name = name();
    var password = administration.add(boss, name, "Kim", Set.of(Role.MODERATOR));
    signIn(name, password);
    assertThat(nextRequest(() -> {})).isTrue();
    administration.disable(boss, added(name));
    assertThat(nextRequest(() -> assertThat(accounts.findCurrent()).isEmpty())).isFalse();
    assertThatThrownBy(() -> signIn(name, password)).isInstanceOf(DisabledException.class);
    administration.enable(boss, added(name));
    signIn(name, password);
  }

  @Test
  void rolesHoldFromTheNextRequestOn() throws Exception {
    var name = name();
    var procedure = ProcedureId.random();
    var password = administration.add(boss, name, "Kim", Set.of(Role.MODERATOR));
    signIn(name, password);
    var opened = accounts.getCurrent();
    administration.setRoles(boss, added(name), Set.of());
    administration.setRoles(boss, added(name), procedure, Set.of(Role.PLANNER));
    assertThat(nextRequest(() -> {})).isTrue();
    var kim = accounts.getCurrent();
    assertThat(kim.may(Role.MODERATOR, town.id())).isFalse();
    assertThat(kim.may(Role.PLANNER, town.id(), procedure)).isTrue();
    assertThat(kim.may(Role.PLANNER, town.id(), ProcedureId.random())).isFalse();
    assertThat(kim.may(Role.PLANNER, Fixtures.municipality().id(), procedure)).isFalse();
    assertThat(opened.may(Role.MODERATOR, town.id())).as("as the screen knows it").isTrue();
    assertThat(SecurityContextHolder.getContext().getAuthentication().getAuthorities())
        .extracting(Object::toString)
        .containsExactly("ROLE_PLANNER");
    assertThat(entry(kim.id()).inProcedures()).containsEntry(procedure, Set.of(Role.PLANNER));
  }

  @Test
  void anotherPasswordEndsTheSessionTheOwnChangeDoesNot() throws Exception {
    var name = name();
    var password = administration.add(boss, name, "Kim", Set.of(Role.MODERATOR));
    signIn(name, password);
    accounts.changePassword(accounts.getCurrent(), password, "ein-eigener-satz");
    assertThat(nextRequest(() -> {})).isTrue();
    var fresh = administration.resetPassword(boss, added(name));
    assertThat(nextRequest(() -> {})).isFalse();
    signIn(name, fresh);
  }

  @Test
  void nobodyEndsThemselves() {
    for (Runnable act :
        List.<Runnable>of(
            () -> administration.disable(boss, boss.id()),
            () -> administration.setRoles(boss, boss.id(), Set.of(Role.PLANNER)),
            () -> administration.resetPassword(boss, boss.id()))) {
      assertThatThrownBy(act::run)
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("identity.accounts.problem.self");
    }
    assertThat(entry(boss.id()).roles()).containsExactly(Role.ADMINISTRATOR);
  }

  @Test
  void twoWhoEndEachOtherAtOnceLeaveOne() throws Exception {
    var second = staff(name(), "vier-worte-genuegen");
    List<Callable<Boolean>> acts = List.of(() -> ends(boss, second), () -> ends(second, boss));
    try (var pool = Executors.newFixedThreadPool(2)) {
      var ended = 0;
      for (var done : pool.invokeAll(acts)) {
        ended += done.get() ? 1 : 0;
      }
      assertThat(ended).isEqualTo(1);
    }
    assertThat(accounts.hasAdministrator(town.id())).isTrue();
  }

  private boolean ends(Staff one, Staff other) {
    try {
      administration.disable(one, other.id());
      return true;
    } catch (RefusedException e) {
      assertThat(e).hasMessageContaining("identity.accounts.problem.last");
      return false;
    }
  }
}
