package org.planrunde.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Whoever has a role in one procedure works there and nowhere else. */
@ApplicationModuleTest(
    mode = BootstrapMode.ALL_DEPENDENCIES,
    extraIncludes = {"identity", "procedure"})
class RolesInProceduresTest {
  @Autowired Moderation moderation;
  @Autowired Answers answers;
  @Autowired Wordings wordings;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private Procedure here;
  private Procedure there;
  private Staff moderator;

  @BeforeEach
  void setUp() {
    var town = municipalities.add(Fixtures.municipality()).id();
    here = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    there = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    moderator =
        new Staff(
            AccountId.random(), town, "Probe", Set.of(), Map.of(here.id(), Set.of(Role.MODERATOR)));
  }

  @Test
  void theQueueOfThatProcedureOpensAndNoOther() {
    assertThat(moderation.queue(moderator, here.id(), 10)).isEmpty();
    assertThat(answers.list(moderator, here.id())).isEmpty();
    assertThatThrownBy(() -> moderation.queue(moderator, there.id(), 10))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> answers.list(moderator, there.id()))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void onlyThatProcedureIsOffered() {
    assertThat(procedures.list(moderator, Role.MODERATOR))
        .extracting(Procedure::id)
        .containsExactly(here.id());
    assertThat(procedures.list(moderator, Role.PLANNER)).isEmpty();
    assertThat(procedures.findBySlug(moderator, there.slug(), Role.values())).isEmpty();
    assertThatThrownBy(() -> procedures.unpublish(moderator, here.id()))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void theMunicipalitysTextsAreReadAndNotChanged() {
    assertThat(wordings.list(moderator, Wording.Kind.ANSWER)).isEmpty();
    assertThatThrownBy(() ->
            wordings.save(
                moderator, Wording.fresh(Wording.Kind.ANSWER, null).saying("Danke", "Ja.")))
        .isInstanceOf(NotAllowedException.class);
    var nobody = new Staff(AccountId.random(), here.municipality(), "Probe", Set.of());
    for (var kind : List.of(Wording.Kind.values())) {
      assertThatThrownBy(() -> wordings.list(nobody, kind)).isInstanceOf(NotAllowedException.class);
    }
  }
}
