package org.planrunde.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Who may find a place that is told in words, and what the log keeps of it. */
@ApplicationModuleTest(
    mode = BootstrapMode.ALL_DEPENDENCIES,
    extraIncludes = {"identity", "procedure"})
class LocatingModuleTest {
  @Autowired Locating locating;
  @Autowired Moderation moderation;
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private Procedure procedure;
  private Staff moderator;
  private Staff planner;
  private Receipt told;

  @BeforeEach
  void setUp() {
    var town = municipalities.add(Fixtures.municipality()).id();
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    moderator = staff(town, Role.MODERATOR);
    planner = staff(town, Role.PLANNER);
    told = contributions.submit(Fixtures.inWords(procedure, "Pfütze", "am Kiosk"));
  }

  private static Staff staff(MunicipalityId where, Role role) {
    return new Staff(AccountId.random(), where, "Probe", Set.of(role));
  }

  private boolean locate(Staff who) {
    return locating.locate(who, procedure.id(), told.id(), Wgs84.point(9.875, 51.985));
  }

  @Test
  void plannersSeeAndPlaceWhatIsPublicOnly() {
    assertThat(locating.listWaiting(planner, procedure.id(), 10)).isEmpty();
    assertThat(locate(planner)).isFalse();
    assertThat(locating.listWaiting(moderator, procedure.id(), 10)).hasSize(1);
    moderation.publish(moderator, procedure.id(), List.of(Subject.of(told.id())));
    assertThat(locating.listWaiting(planner, procedure.id(), 10)).hasSize(1);
    assertThat(locate(planner)).isTrue();
    assertThat(locating.listLocated(planner, procedure.id(), 10)).hasSize(1);
  }

  @Test
  void bothStepsAreLogged() {
    assertThat(locate(moderator)).isTrue();
    assertThat(locating.unlocate(moderator, procedure.id(), told.id())).isTrue();
    assertThat(locating.unlocate(moderator, procedure.id(), told.id())).isFalse();
    assertThat(moderation.log(moderator, procedure.id(), 10))
        .extracting(LogEntry::decision)
        .containsExactly(Decision.UNLOCATED, Decision.LOCATED);
  }

  @Test
  void staffOfAnotherTownReachNothing() {
    var stranger = staff(MunicipalityId.random(), Role.ADMINISTRATOR);
    assertThatThrownBy(() -> locating.listWaiting(stranger, procedure.id(), 10))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> locate(stranger)).isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> locating.unlocate(stranger, procedure.id(), told.id()))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void whatWasWithheldOrWithdrawnIsNotPlaced() {
    moderation.withhold(
        moderator, procedure.id(), List.of(Subject.of(told.id())), WithholdReason.INSULT, "");
    assertThat(locate(moderator)).isFalse();
    receipts.withdraw(told.secret());
    assertThat(locate(moderator)).isFalse();
  }
}
