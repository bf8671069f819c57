package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.procedure.Procedure;

/** The left column: what waits to be located, and what staff have located. */
final class LocateList extends Section {
  private final Procedure procedure;
  private final Span number = new Span();
  private final Div rows = new Div();
  private List<Contribution> waiting = List.of();
  private List<Contribution> located = List.of();
  private Consumer<@Nullable Contribution> chosen = c -> {};

  LocateList(Procedure procedure) {
    this.procedure = procedure;
    addClassName("queue");
    getElement().setAttribute("aria-label", getTranslation("moderation.locate"));
    number.addClassNames("sm", "muted");
    number.getElement().setAttribute("role", "status");
    var head = new Div(new H1(getTranslation("moderation.locate")), number);
    head.addClassName("queue-head");
    rows.addClassName("queue-rows");
    add(head, rows);
  }

  void onChoose(Consumer<@Nullable Contribution> listener) {
    chosen = listener;
  }

  List<Contribution> waiting() {
    return waiting;
  }

  void show(
      List<Contribution> stillWaiting, List<Contribution> found, @Nullable Contribution current) {
    waiting = stillWaiting;
    located = found;
    draw(current);
  }

  private void draw(@Nullable Contribution current) {
    number.setText(getTranslation("moderation.locate.waiting", waiting.size()));
    rows.removeAll();
    rows.add(list(waiting, current));
    if (!located.isEmpty()) {
      rows.add(Words.heading(getTranslation("moderation.locate.done")), list(located, current));
    }
  }

  private UnorderedList list(List<Contribution> all, @Nullable Contribution current) {
    var list = new UnorderedList();
    list.addClassName("list");
    all.forEach(c -> list.add(row(c, current != null && current.id().equals(c.id()))));
    return list;
  }

  private ListItem row(Contribution c, boolean current) {
    var open = new NativeButton();
    open.addClassName("queue-open");
    open.add(
        Words.styled("queue-title voice", Words.title(c)),
        Words.styled("sm muted", Objects.requireNonNullElse(c.placeWords(), "")));
    open.addClickListener(e -> {
      chosen.accept(c);
      draw(c);
    });
    var item = new ListItem(Words.shape(procedure, c.category(), 28), open);
    item.addClassName("qi");
    if (current) {
      item.addClassName("sel");
      open.getElement().setAttribute("aria-current", "true");
    }
    return item;
  }
}
