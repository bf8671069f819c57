package org.planrunde.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.function.Consumer;
import org.planrunde.analysis.ClusterBoard;
import org.planrunde.analysis.ClusterRequest;
import org.planrunde.ui.ActionButton;

/** The board's title with what it counts, and the tools beside it. */
final class BoardHead extends Div {
  private final Div names = new Div();

  BoardHead() {
    addClassName("board-head");
    names.addClassName("grow");
  }

  /** Before the first run there is nothing to count. */
  void show(Component... tools) {
    removeAll();
    names.removeAll();
    names.add(new H1(getTranslation("analysis.title")));
    add(names);
    add(tools);
  }

  /** What the groups hold, and when they were made. */
  void count(ClusterBoard board) {
    var counts =
        Words.counted(
            getTranslation(
                "analysis.counts",
                board.contributions(),
                board.clusters().size(),
                board.unclear()));
    if (board.newcomers() > 0) {
      counts.add(
          new Span(" · "), Words.counted(getTranslation("analysis.newcomers", board.newcomers())));
    }
    counts.add(
        new Span(
            " · "
                + getTranslation(
                    "analysis.run-of", Words.moment(board.run().created(), getLocale()))));
    counts.addClassNames("sm", "muted");
    names.add(counts);
  }

  /** The button that groups anew, with the choice of a number below it. */
  void addAgain(ClusterBoard board, Consumer<ClusterRequest> start) {
    var button = ActionButton.secondary(getTranslation("analysis.run")).icon("refresh-cw");
    var popover = new Popover();
    popover.add(
        new RunForm(
            board.run().candidates(),
            board.clusters().size(),
            request -> {
              popover.close();
              start.accept(request);
            }));
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAriaLabel(getTranslation("analysis.run"));
    popover.setAutofocus(true);
    popover.addClassName("run-popover");
    add(button);
  }
}
