package org.planrunde.procedure.retention;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door to how long procedures keep what leads to a person. */
@Service
public class Retention {
  private final RetentionStore store;
  private final Procedures procedures;

  Retention(RetentionStore store, Procedures procedures) {
    this.store = store;
    this.procedures = procedures;
  }

  /** The rule of a procedure, and when it was last kept. */
  public RetentionRule find(ProcedureId id) {
    return store.find(id);
  }

  /** How many rows were erased so far, of all kinds; empty if nothing was. */
  public Optional<Integer> countErased(ProcedureId id) {
    return Optional.of(store.countErased(id)).filter(n -> n > 0);
  }

  /**
   * Says how long to keep, as an administrator of the procedure's municipality. What was erased
   * before does not come back by a longer time.
   *
   * @param days after the end of the last phase; null for what is no number
   * @throws RefusedException unless it is 0 to {@link RetentionRule#MOST}; nothing is stored then
   */
  @Transactional
  public void save(Staff staff, ProcedureId id, @Nullable Integer days) {
    procedures.get(staff, id, Role.ADMINISTRATOR);
    if (days == null || days < 0 || days > RetentionRule.MOST) {
      throw new RefusedException(
          Problem.of("retention", "procedure.problem.retention", RetentionRule.MOST));
    }
    store.save(id, days);
  }
}
