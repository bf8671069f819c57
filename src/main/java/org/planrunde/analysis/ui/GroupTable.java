package org.planrunde.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planrunde.analysis.BoardCluster;
import org.planrunde.analysis.Word;

/** All groups one below the other; the chosen one is marked. */
final class GroupTable extends Div {
  private static final int WORDS = 4;

  private @Nullable NativeButton chosen;

  GroupTable(BoardModel model, int selected) {
    addClassName("groups");
    var head =
        new Div(
            new Span(getTranslation("analysis.table.group")),
            new Span(getTranslation("analysis.table.words")),
            new Span(getTranslation("analysis.table.share")));
    head.addClassName("groups-head");
    head.getElement().setAttribute("aria-hidden", "true");
    var list = new UnorderedList();
    list.addClassName("list");
    model.board().clusters().forEach(c -> list.add(row(model, c, c.position() == selected)));
    add(head, list);
  }

  /** Whoever chose a group by keyboard goes on from there. */
  void focusChosen() {
    if (chosen != null) {
      chosen.focus();
    }
  }

  private ListItem row(BoardModel model, BoardCluster cluster, boolean selected) {
    var name =
        Words.plainButton(
            () -> model.select().accept(cluster.position()),
            Words.styled("group-link", model.title(this, cluster)));
    var row =
        new ListItem(
            model.looks().table(cluster, 44),
            name,
            Words.styled(
                "voice sm",
                cluster.words().stream()
                    .limit(WORDS)
                    .map(Word::word)
                    .collect(Collectors.joining(", "))),
            Words.styled("num sm muted", Words.percent(cluster.share(), getLocale())));
    row.addClassName("group-row");
    if (selected) {
      chosen = name;
      row.addClassName("sel");
      row.getElement().setAttribute("aria-current", "true");
    }
    return row;
  }
}
