package org.planrunde.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.planrunde.analysis.BoardCluster;
import org.planrunde.analysis.ClusterBoard;
import org.planrunde.analysis.Member;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Segments;

/** The groups in one of three ways: columns, list or map. */
final class BoardBody extends Div {
  /** The ways to look at the groups. */
  enum Mode {
    COLUMNS,
    LIST,
    MAP
  }

  private final Segments<Mode> segments;
  private final Runnable renamed;
  private Mode mode = Mode.COLUMNS;
  private int selected;
  private @Nullable BoardModel model;
  private @Nullable Columns columns;
  private @Nullable GroupTable table;
  private @Nullable GroupPanel panel;

  BoardBody(Runnable renamed) {
    this.renamed = renamed;
    addClassName("board-body");
    segments = new Segments<>(getTranslation("analysis.ways"));
    segments
        .add(Mode.COLUMNS, "columns-3", getTranslation("analysis.ways.columns"))
        .add(Mode.LIST, "list-tree", getTranslation("analysis.ways.list"))
        .add(Mode.MAP, "map", getTranslation("analysis.ways.map"))
        .select(mode);
    segments.addSelectionListener(this::look);
  }

  Segments<Mode> segments() {
    return segments;
  }

  /** Begins at the largest group, as for a procedure that was not shown before. */
  void forget() {
    selected = 0;
  }

  void show(BoardContext context, Procedure procedure, ClusterBoard board) {
    if (board.cluster(selected).isEmpty()) {
      selected = 0;
    }
    model =
        new BoardModel(context, procedure, new Looks(procedure), board, this::select, this::open);
    look(mode);
  }

  void empty(Component state) {
    reset("nothing");
    model = null;
    add(state);
  }

  private void reset(String css) {
    removeAll();
    columns = null;
    table = null;
    panel = null;
    setClassName("board-body " + css);
  }

  private void look(Mode wanted) {
    mode = wanted;
    segments.select(wanted);
    var shown = model;
    if (shown == null) {
      return;
    }
    switch (wanted) {
      case COLUMNS -> columns(shown);
      case LIST -> list(shown, null);
      case MAP -> map(shown);
    }
  }

  private void columns(BoardModel shown) {
    reset("in-columns");
    var row = new Columns(shown);
    columns = row;
    add(row);
    explain(shown);
  }

  private void explain(BoardModel shown) {
    if (columns != null) {
      columns.mark(selected);
    }
    if (panel != null) {
      remove(panel);
    }
    shown
        .board()
        .cluster(selected)
        .ifPresent(c -> {
          var next = new GroupPanel(shown, c, renamed);
          panel = next;
          add(next);
        });
  }

  private void list(BoardModel shown, @Nullable Member member) {
    reset("in-list");
    add(table(shown));
    shown.board().cluster(selected).ifPresent(c -> add(reading(shown, c, member)));
  }

  private static ReadingPane reading(
      BoardModel shown, BoardCluster cluster, @Nullable Member member) {
    var pane = new ReadingPane(shown, cluster);
    if (member != null) {
      pane.show(member);
    }
    return pane;
  }

  private void map(BoardModel shown) {
    reset("in-map");
    add(table(shown), new GroupMap(shown, shown.members(selected, 0, GroupMap.MOST), false));
  }

  private Div table(BoardModel shown) {
    var groups = new GroupTable(shown, selected);
    table = groups;
    var left = new Div(groups, new RunFacts(shown.board().run()));
    left.addClassName("left");
    return left;
  }

  private void select(int position) {
    selected = position;
    var shown = model;
    if (shown == null) {
      return;
    }
    if (mode == Mode.COLUMNS) {
      explain(shown);
    } else {
      look(mode);
      if (table != null) {
        table.focusChosen();
      }
    }
  }

  /** A single contribution is read in the list, where it stands among its like. */
  private void open(Member member) {
    var shown = model;
    if (shown != null) {
      selected = member.cluster();
      mode = Mode.LIST;
      segments.select(mode);
      list(shown, member);
    }
  }
}
