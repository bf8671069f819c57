package org.planrunde.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.Problems;
import org.planrunde.workshop.Method;
import org.planrunde.workshop.PlannedRound;
import org.planrunde.workshop.Round;
import org.planrunde.workshop.RoundId;
import org.planrunde.workshop.RoundKind;
import org.planrunde.workshop.RoundState;
import org.planrunde.workshop.Things;
import org.planrunde.workshop.Weighing;
import org.planrunde.workshop.Workshop;

/** The rounds in their order, moved by buttons and so by keys; those that have begun stay. */
final class RoundRows extends Div {
  private static final int USUAL_DOTS = 5;

  private final List<RoundRow> rows = new ArrayList<>();
  private final OrderedList list = new OrderedList();
  private final List<MapLayer> layers;
  private final Runnable changed;
  private final ActionButton more;

  RoundRows(@Nullable Workshop workshop, List<MapLayer> layers, Runnable changed) {
    this.layers = layers;
    this.changed = changed;
    list.addClassName("round-rows");
    more =
        ActionButton.secondary(getTranslation("eventdesk.round.add"))
            .icon("plus")
            .onClick(() -> {
              take(planned(RoundKind.COLLECT, "", 15), false);
              draw();
              changed.run();
              rows.getLast().focus();
            });
    add(list, more);
    if (workshop == null) {
      usual().forEach(round -> take(round, false));
    } else {
      workshop.rounds().forEach(round -> take(round.plan(), begun(round)));
    }
    draw();
  }

  private static boolean begun(Round round) {
    return round.state() != RoundState.WAITING;
  }

  /** An evening as many are held. */
  private List<PlannedRound> usual() {
    return List.of(
        usual(RoundKind.INFORM, 15),
        usual(RoundKind.COLLECT, 25),
        usual(RoundKind.SORT, 20),
        usual(RoundKind.WEIGH, 15),
        usual(RoundKind.DECIDE, 20));
  }

  private PlannedRound usual(RoundKind kind, int minutes) {
    return planned(kind, getTranslation("eventdesk.question." + kind.name()), minutes);
  }

  private static PlannedRound planned(RoundKind kind, String question, int minutes) {
    return new PlannedRound(
        RoundId.random(),
        kind,
        question,
        "",
        minutes,
        kind == RoundKind.WEIGH ? new Weighing(Method.DOTS, Things.THEMES, USUAL_DOTS) : null,
        List.of());
  }

  private void take(PlannedRound round, boolean begun) {
    rows.add(new RoundRow(round, begun, layers, changed, this::move, this::remove));
  }

  private void move(RoundRow row, int by) {
    var from = rows.indexOf(row);
    var to = from + by;
    if (to >= 0 && to < rows.size() && !rows.get(to).begun()) {
      Collections.swap(rows, from, to);
      draw();
      changed.run();
      row.focus();
    }
  }

  private void remove(RoundRow row) {
    rows.remove(row);
    draw();
    changed.run();
    more.focus();
  }

  private void draw() {
    list.removeAll();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).place(i, rows.size(), i > 0 && !rows.get(i - 1).begun());
      list.add(rows.get(i));
    }
    more.setEnabled(rows.size() < PlannedRound.MOST);
  }

  void number(Problems problems) {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).number("rounds." + i, problems);
    }
  }

  List<PlannedRound> rounds() {
    return rows.stream().map(RoundRow::round).toList();
  }
}
