package org.planrunde.analysis.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.planrunde.analysis.BoardCluster;

/**
 * The groups side by side; the arrow keys go from one to the next, Home and End to the outermost.
 */
final class Columns extends Div {
  private final BoardModel model;
  private final List<GroupColumn> columns = new ArrayList<>();
  private int selected;

  Columns(BoardModel model) {
    this.model = model;
    addClassName("columns");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("analysis.columns.keys"));
    for (BoardCluster cluster : model.board().clusters()) {
      var column = new GroupColumn(model, cluster);
      columns.add(column);
      add(column);
    }
    add(new RunFacts(model.board().run()));
    key(Key.ARROW_RIGHT, () -> page(selected + 1));
    key(Key.ARROW_LEFT, () -> page(selected - 1));
    key(Key.HOME, () -> page(0));
    key(Key.END, () -> page(columns.size() - 1));
  }

  /** Marks the column of the group that is explained. */
  void mark(int position) {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).setSelected(columns.get(i).position() == position);
      selected = columns.get(i).position() == position ? i : selected;
    }
  }

  private void page(int wanted) {
    if (columns.isEmpty()) {
      return;
    }
    var column = columns.get(Math.clamp(wanted, 0, columns.size() - 1));
    column.scrollIntoView();
    model.select().accept(column.position());
  }

  private void key(Key key, Runnable action) {
    Shortcuts.addShortcutListener(this, action::run, key).listenOn(this);
  }
}
