package org.planrunde.procedure.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.ui.Problems;

/** A step that changes what lies beside the procedure; what other steps hold stays as it is. */
abstract class DossierForm extends StepForm {
  DossierForm(Step step, Problems problems, Runnable changed) {
    super(step, problems, changed);
  }

  /**
   * The dossier with what the form says.
   *
   * @throws RefusedException if an entry is not complete
   */
  abstract Dossier apply(Dossier before);

  @Override
  Procedure apply(Procedure p) {
    return p;
  }

  @Override
  Procedure save(SetupContext context, Procedure p) {
    var dossiers = context.dossiers();
    dossiers.save(context.staff(), p.id(), apply(dossiers.find(p.id())));
    return super.save(context, p);
  }

  /** What the rows say, or a problem at each that lacks its day. */
  static <R extends EditRow, T> List<T> complete(
      EditRows<R> rows, Function<R, Optional<T>> read, String field, String problemKey) {
    var all = rows.rows();
    var missing = new ArrayList<Problem>();
    var found = new ArrayList<T>();
    for (int i = 0; i < all.size(); i++) {
      var at = field.formatted(i);
      read.apply(all.get(i))
          .ifPresentOrElse(found::add, () -> missing.add(Problem.of(at, problemKey)));
    }
    if (!missing.isEmpty()) {
      throw new RefusedException(missing);
    }
    return found;
  }
}
