package org.planrunde.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;
import org.planrunde.ui.ActionButton;
import org.planrunde.workshop.Card;
import org.planrunde.workshop.CardState;

/**
 * The cards: what is new, all of them, or the themes. New ones come in at the end, so that nothing
 * moves below a finger.
 */
final class CardsPart extends Div {
  /** So many are drawn; whoever needs the rest goes to the moderation. */
  private static final int MOST = 120;

  private enum Mode {
    NEW,
    ALL,
    THEMES
  }

  private final RemoteWork work;
  private final Span heading = new Span();
  private final Span count = Words.styled("queue-count", "");
  private final ActionButton fresh;
  private final ActionButton all;
  private final ActionButton byTheme;
  private final UnorderedList list = new UnorderedList();
  private final Paragraph empty = new Paragraph();
  private final ThemesPart themes;
  private final Map<ContributionId, CardRow> rows = new LinkedHashMap<>();
  private Mode mode = Mode.NEW;
  private @Nullable ContributionId open;

  CardsPart(RemoteWork work) {
    this.work = work;
    addClassName("cards-part");
    themes = new ThemesPart(work);
    fresh = ActionButton.text("").onClick(() -> turn(Mode.NEW));
    all = ActionButton.text("").onClick(() -> turn(Mode.ALL));
    byTheme = ActionButton.text("").onClick(() -> turn(Mode.THEMES));
    var head = new Div(new H2(heading, new Span(" "), count), fresh, all, byTheme);
    head.addClassName("cards-head");
    list.addClassNames("list", "remote-cards");
    empty.addClassName("cards-empty");
    add(head, list, empty, themes);
  }

  private void turn(Mode to) {
    mode = to;
    open = null;
    work.reload();
  }

  void show(RemoteState state) {
    var waiting = state.cards().stream().filter(c -> c.state() == CardState.WAITING).toList();
    var shown =
        switch (mode) {
          case NEW -> news(state, waiting);
          case ALL -> state.cards();
          case THEMES -> List.<Card>of();
        };
    head(waiting.size(), state);
    draw(shown.stream().limit(MOST).toList(), state);
    themes.setVisible(mode == Mode.THEMES);
    themes.show(state);
    empty.setVisible(mode != Mode.THEMES && shown.isEmpty());
    empty.setText(
        getTranslation(mode == Mode.NEW ? "eventdesk.cards.none.new" : "eventdesk.cards.none"));
  }

  /** What waits, the first first; and what stands in front, as it was tapped here. */
  private static List<Card> news(RemoteState state, List<Card> waiting) {
    var spotlight = state.workshop().wall().spotlight();
    var news = new ArrayList<Card>();
    state.cards().stream()
        .filter(c -> c.id().equals(spotlight) && c.state() != CardState.WAITING)
        .forEach(news::add);
    waiting.stream().sorted(Comparator.comparing(Card::created)).forEach(news::add);
    return news;
  }

  private void head(int waiting, RemoteState state) {
    heading.setText(getTranslation("eventdesk.cards." + mode.name()));
    count.setText(
        Integer.toString(
            switch (mode) {
              case NEW -> waiting;
              case ALL -> state.cards().size();
              case THEMES -> state.themes().size();
            }));
    fresh.setText(getTranslation("eventdesk.cards.to.NEW", waiting));
    all.setText(getTranslation("eventdesk.cards.to.ALL", state.cards().size()));
    byTheme.setText(getTranslation("eventdesk.cards.to.THEMES", state.themes().size()));
    fresh.setVisible(mode != Mode.NEW);
    all.setVisible(mode != Mode.ALL);
    byTheme.setVisible(mode != Mode.THEMES);
  }

  /** Keeps the rows that stay, and with them the keyboard's place. */
  private void draw(List<Card> cards, RemoteState state) {
    var wanted = cards.stream().map(Card::id).toList();
    rows.keySet()
        .removeIf(id -> {
          var gone = !wanted.contains(id);
          if (gone) {
            list.remove(Objects.requireNonNull(rows.get(id)));
          }
          return gone;
        });
    for (int i = 0; i < cards.size(); i++) {
      var card = cards.get(i);
      var row = rows.computeIfAbsent(card.id(), id -> new CardRow(work, state, card, this::open));
      row.show(card, state, card.id().equals(open));
      if (list.getComponentCount() <= i || list.getComponentAt(i) != row) {
        list.addComponentAtIndex(i, row);
      }
    }
  }

  private void open(ContributionId id) {
    open = id.equals(open) ? null : id;
    work.reload();
  }
}
