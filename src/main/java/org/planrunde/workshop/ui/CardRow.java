package org.planrunde.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Tag;
import org.planrunde.workshop.Card;
import org.planrunde.workshop.CardState;
import org.planrunde.workshop.Theme;
import org.planrunde.workshop.ThemeId;
import org.planrunde.workshop.Wall;

/** One card: its words, one button, and what else can be done once its words are tapped. */
final class CardRow extends ListItem {
  /** Stands for no theme, which a list of choices cannot hold. */
  private static final Theme NONE = new Theme(new ThemeId(new UUID(0, 0)), "", 0, true);

  private final RemoteWork work;
  private final NativeButton words = new NativeButton();
  private final Span origin = Words.styled("muted", "");
  private final Div tags = new Div();
  private final ActionButton go;
  private final Div tools = new Div();
  private @Nullable Card card;
  private boolean inFront;
  private List<Theme> offer = List.of();

  CardRow(RemoteWork work, RemoteState state, Card first, Consumer<ContributionId> open) {
    this.work = work;
    addClassName("card-row");
    words.addClassNames("card-words", "voice");
    words.addClickListener(_ -> open.accept(first.id()));
    go = ActionButton.secondary("").onClick(this::act);
    var line = new Div(origin, tags);
    line.addClassName("card-line");
    var body = new Div(words, line);
    body.addClassName("grow");
    tools.addClassName("card-tools");
    add(Words.shape(state.procedure(), first.category(), 32), body, go, tools);
  }

  private void act() {
    var shown = card;
    if (shown == null) {
      return;
    }
    if (shown.state() != CardState.SHOWN) {
      work.act(() -> work.desk.cards().approve(work.staff, shown.id()));
      return;
    }
    var now = work.wall();
    work.show(new Wall(now.view(), now.still(), inFront ? null : shown.id(), now.lead()));
  }

  void show(Card now, RemoteState state, boolean open) {
    var toolsStale = open && (!now.equals(card) || tools.getComponentCount() == 0);
    card = now;
    inFront = now.id().equals(state.workshop().wall().spotlight());
    words.setText(Words.text(now));
    words.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    origin.setText(Words.origin(this, state.workshop(), now));
    setClassName("sel", inFront);
    button(now);
    tags(now, state);
    tools.setVisible(open);
    if (!open) {
      tools.removeAll();
    } else if (toolsStale || !offered(state).equals(offer)) {
      tools(now, state);
    }
  }

  private void button(Card now) {
    go.setVisible(now.state() != CardState.GONE);
    var key =
        switch (now.state()) {
          case WAITING, HIDDEN -> "eventdesk.card.show";
          case SHOWN, GONE -> inFront ? "eventdesk.card.on" : "eventdesk.card.front";
        };
    go.setText(getTranslation(key));
    go.icon(inFront ? "check" : "tv");
    go.of(now.title());
    go.getElement().setAttribute("aria-pressed", Boolean.toString(inFront));
  }

  private void tags(Card now, RemoteState state) {
    tags.removeAll();
    state.themes().stream()
        .filter(theme -> theme.id().equals(now.theme()))
        .forEach(theme -> tags.add(tag(now, theme)));
    switch (now.state()) {
      case HIDDEN ->
          tags.add(new Tag(Tag.Kind.PLAIN, "eye-off", getTranslation("eventdesk.card.hidden")));
      case GONE -> tags.add(new Tag(Tag.Kind.WARN, getTranslation("eventdesk.card.gone")));
      case WAITING, SHOWN -> {}
    }
  }

  /** What the machine proposes looks paler than what a person decided. */
  private static Tag tag(Card now, Theme theme) {
    return new Tag(now.placed() ? Tag.Kind.ACCENT : Tag.Kind.PLAIN, theme.name());
  }

  private static List<Theme> offered(RemoteState state) {
    var all = new ArrayList<Theme>();
    all.add(NONE);
    state.themes().forEach(t -> all.add(new Theme(t.id(), t.name(), 0, true)));
    return all;
  }

  private void tools(Card now, RemoteState state) {
    tools.removeAll();
    offer = offered(state);
    var theme = new Select<Theme>();
    theme.setLabel(getTranslation("eventdesk.card.theme"));
    theme.setItems(offer);
    theme.setItemLabelGenerator(
        t -> t.equals(NONE) ? getTranslation("eventdesk.card.theme.none") : t.name());
    theme.setValue(offer.stream().filter(t -> t.id().equals(now.theme())).findFirst().orElse(NONE));
    theme.addValueChangeListener(e -> {
      if (e.isFromClient()) {
        move(now, Objects.requireNonNullElse(e.getValue(), NONE));
      }
    });
    tools.add(theme);
    if (now.state() == CardState.WAITING || now.state() == CardState.SHOWN) {
      tools.add(
          ActionButton.secondary(getTranslation("eventdesk.card.hide"))
              .icon("eye-off")
              .of(now.title())
              .onClick(() -> work.act(() -> work.desk.cards().hide(work.staff, now.id()))));
    }
  }

  private void move(Card from, Theme to) {
    var target = to.equals(NONE) ? null : to.id();
    work.act(() -> {
      if (!work.desk.cards().move(work.staff, from.id(), from.theme(), target)) {
        throw new RefusedException(Problem.of("theme", "eventdesk.card.moved"));
      }
    });
  }
}
