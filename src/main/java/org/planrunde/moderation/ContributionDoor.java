package org.planrunde.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.springframework.stereotype.Component;

/** Contributions as subjects. */
@Component
class ContributionDoor implements SubjectDoor {
  private final Contributions contributions;

  ContributionDoor(Contributions contributions) {
    this.contributions = contributions;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.CONTRIBUTION;
  }

  @Override
  public List<Said> list(Collection<UUID> ids) {
    return contributions.listForStaff(ids.stream().map(ContributionId::new).toList()).stream()
        .map(ContributionDoor::said)
        .toList();
  }

  @Override
  public List<Said> list(ProcedureId procedure, PublicationState state, int limit) {
    return contributions.listForStaff(procedure, state, limit).stream()
        .map(ContributionDoor::said)
        .toList();
  }

  private static Said said(Contribution c) {
    return new Said(
        Subject.of(c.id()),
        c,
        c.title(),
        c.text(),
        c.nickname(),
        c.state(),
        c.created(),
        c.changed(),
        false);
  }

  @Override
  public boolean isAsSeen(UUID id, Instant changed) {
    return contributions.hold(new ContributionId(id)).filter(changed::equals).isPresent();
  }

  @Override
  public boolean publish(UUID id) {
    return contributions.publish(new ContributionId(id));
  }

  @Override
  public boolean withhold(UUID id) {
    return contributions.withhold(new ContributionId(id));
  }

  @Override
  public boolean reopen(UUID id) {
    return contributions.reopen(new ContributionId(id));
  }
}
