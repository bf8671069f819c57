package org.planrunde.procedure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;

/** The phases as a table with a bar above; the running phase decides what residents may do. */
final class PhasesForm extends StepForm {
  private final List<PhaseRow> rows = new ArrayList<>();
  private final Instant now;
  private final PhaseBar bar;
  private final Div table = new Div();
  private final RetentionPart retention;

  PhasesForm(Procedure p, SetupContext context, Problems problems, Runnable changed) {
    super(Step.PHASES, problems, changed);
    now = context.procedures().now();
    retention =
        new RetentionPart(
            context.retention().find(p.id()),
            context.retention().countErased(p.id()),
            this::touched);
    bar = new PhaseBar(now);
    table.addClassName("phase-table");
    p.phases().forEach(phase -> rows.add(row(phase)));
    var more =
        ActionButton.secondary(getTranslation("procedure.phase.add"))
            .icon("plus")
            .onClick(() -> {
              rows.add(row(null));
              draw();
              rows.getLast().focus();
            });
    add(bar, table, more, retention);
    draw();
  }

  private PhaseRow row(@Nullable Phase phase) {
    return new PhaseRow(phase, this::touched, this::move, this::remove);
  }

  private void touched() {
    showBar();
    changed();
  }

  private void move(PhaseRow row, int by) {
    var from = rows.indexOf(row);
    var to = from + by;
    if (to >= 0 && to < rows.size()) {
      Collections.swap(rows, from, to);
      draw();
      changed();
    }
  }

  private void remove(PhaseRow row) {
    rows.remove(row);
    draw();
    changed();
  }

  private void draw() {
    table.removeAll();
    problems.forgetFields();
    problems.at("retention", retention.field());
    if (!rows.isEmpty()) {
      table.add(head());
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).number(i, rows.size(), problems);
      table.add(rows.get(i));
    }
    showBar();
  }

  private Div head() {
    var head = new Div();
    head.addClassNames("phase-row", "phase-head");
    head.getElement().setAttribute("aria-hidden", "true");
    for (var key : List.of("name", "from", "until", "rights")) {
      head.add(new Span(getTranslation("procedure.phase." + key)));
    }
    return head;
  }

  private void showBar() {
    rows.forEach(row -> row.mark(now));
    var phases = rows.stream().flatMap(r -> r.phase().stream()).toList();
    bar.show(phases);
    retention.show(phases);
  }

  @Override
  Procedure apply(Procedure p) {
    var missing =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).phase().isEmpty())
            .mapToObj(i -> Problem.of("phases." + i + ".starts", "procedure.problem.phase.starts"))
            .toList();
    if (!missing.isEmpty()) {
      throw new RefusedException(missing);
    }
    return p.with(it -> it.phases = rows.stream().flatMap(r -> r.phase().stream()).toList());
  }

  @Override
  Procedure save(SetupContext context, Procedure p) {
    context.retention().save(context.staff(), p.id(), retention.field().getValue());
    return super.save(context, p);
  }
}
