package org.planrunde.procedure.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;

/** Entries below each other with a button for one more; moved by buttons, so by keys as well. */
final class EditRows<R extends EditRow> extends Div {
  private final List<R> rows = new ArrayList<>();
  private final Div list = new Div();
  private final ActionButton more;
  private final String field;
  private final boolean movable;
  private final Problems problems;
  private final Runnable changed;

  /**
   * Nothing in it yet.
   *
   * @param field the beginning of the problems' names, as in {@code news.0.title}
   * @param movable false where the order follows from the entries
   */
  EditRows(
      String field,
      String addKey,
      boolean movable,
      Supplier<R> fresh,
      Problems problems,
      Runnable changed) {
    this.field = field;
    this.movable = movable;
    this.problems = problems;
    this.changed = changed;
    list.addClassName("edit-rows");
    more =
        ActionButton.secondary(getTranslation(addKey))
            .icon("plus")
            .onClick(() -> {
              take(fresh.get());
              draw();
              rows.getLast().focus();
            });
    add(list, more);
  }

  /** The entries there are. */
  List<R> rows() {
    return List.copyOf(rows);
  }

  /** Shows these entries. */
  EditRows<R> fill(List<R> all) {
    all.forEach(this::take);
    draw();
    return this;
  }

  private void take(R row) {
    rows.add(row);
    row.onChange(changed);
    if (movable) {
      var up = small("chevron-down", "procedure.entry.up").onClick(() -> move(row, -1));
      up.setClassName("turned", true);
      row.addTools(up, small("chevron-down", "procedure.entry.down").onClick(() -> move(row, 1)));
    }
    row.addTools(
        small("trash-2", "procedure.entry.remove")
            .onClick(() -> {
              rows.remove(row);
              draw();
              changed.run();
              more.focus();
            }));
  }

  private ActionButton small(String icon, String key) {
    return ActionButton.iconOnly(icon, getTranslation(key)).small();
  }

  private void move(R row, int by) {
    var from = rows.indexOf(row);
    var to = from + by;
    if (to >= 0 && to < rows.size()) {
      Collections.swap(rows, from, to);
      draw();
      changed.run();
      row.focus();
    }
  }

  private void draw() {
    list.removeAll();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).getElement().setAttribute("aria-label", getTranslation("procedure.entry", i + 1));
      rows.get(i).number(field + "." + i, problems);
      list.add(rows.get(i));
    }
    more.setEnabled(rows.size() < Dossier.MOST);
  }
}
