package org.planrunde.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.planrunde.analysis.LiveSorting;
import org.planrunde.contribution.ContributionHidden;
import org.planrunde.contribution.ContributionRedacted;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Sentences;
import org.planrunde.ui.LiveNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts the cards of running workshops into themes while people talk: after each change of cards or
 * themes, one workshop after the other on one platform thread. Where a person decided, nothing is
 * changed. A change that comes while it sorts makes it sort once more.
 */
@Component
class LiveSorter implements DisposableBean {
  /** So many of the latest cards are looked at; the others stay where they are. */
  static final int MOST = 1_500;

  private static final Logger LOG = LoggerFactory.getLogger(LiveSorter.class);

  private final WorkshopStore workshops;
  private final CardStore cards;
  private final ThemeStore themes;
  private final DecisionStore decisions;
  private final LiveSorting sorting;
  private final Sentences words;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Set<WorkshopId> waiting = ConcurrentHashMap.newKeySet();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("workshop-sorting").factory());

  LiveSorter(
      WorkshopStore workshops,
      CardStore cards,
      ThemeStore themes,
      DecisionStore decisions,
      LiveSorting sorting,
      ObjectProvider<Sentences> words,
      TransactionOperations transaction,
      ApplicationEventPublisher events) {
    this.workshops = workshops;
    this.cards = cards;
    this.themes = themes;
    this.decisions = decisions;
    this.sorting = sorting;
    this.words = words.getIfAvailable(() -> Sentences.KEYS);
    this.transaction = transaction;
    this.events = events;
  }

  @EventListener
  void on(CardsChanged event) {
    LiveNews.tell(() -> want(event.id()));
  }

  /** The machine's names are words of the cards: those of a hidden one go with it. */
  @EventListener
  void on(ContributionHidden event) {
    ofCard(event.id());
  }

  @EventListener
  void on(ContributionRedacted event) {
    ofCard(event.id());
  }

  private void ofCard(ContributionId id) {
    LiveNews.tell(() -> cards.workshopOf(id).ifPresent(this::want));
  }

  private void want(WorkshopId id) {
    if (!thread.isShutdown() && waiting.add(id)) {
      thread.execute(() -> {
        waiting.remove(id);
        sort(id);
      });
    }
  }

  private void sort(WorkshopId id) {
    try {
      workshops.find(id).filter(w -> w.state() != WorkshopState.PLANNED).ifPresent(this::sort);
    } catch (DataAccessException e) {
      LOG.warn("The cards of the workshop {} were not sorted: {}", id, e.getMessage());
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("The cards of the workshop {} were not sorted", id, e);
    }
  }

  private void sort(Workshop workshop) {
    var all = themes.list(workshop.id());
    if (!moves(workshop) && all.stream().allMatch(Theme::named)) {
      return;
    }
    var shown = cards.listShown(workshop.id(), MOST);
    var ids = all.stream().map(Theme::id).toList();
    var said =
        shown.stream()
            .map(c -> new LiveSorting.Said(c.id(), ids.indexOf(c.theme()), c.placed()))
            .toList();
    var names = all.stream().map(t -> t.named() ? t.name() : "").toList();
    var sorted = sorting.sort(said, names, wanted(workshop, shown.size()));
    var changed = transaction.execute(_ -> write(workshop, all, shown, sorted));
    if (Boolean.TRUE.equals(changed)) {
      events.publishEvent(new WorkshopChanged(workshop.id()));
    }
  }

  /** Otherwise only the machine's own names are kept true to what is still there. */
  private static boolean moves(Workshop workshop) {
    return workshop.sorting() && workshop.state() == WorkshopState.RUNNING;
  }

  /** Whoever puts two themes together, or takes one away, wants one less from then on. */
  private int wanted(Workshop workshop, int cards) {
    if (!moves(workshop)) {
      return 0;
    }
    var decided = decisions.count(workshop.id());
    return LiveSorting.usual(cards)
        - decided.getOrDefault(Decision.MERGE, 0)
        - decided.getOrDefault(Decision.REMOVE, 0);
  }

  /** True if anything changed. */
  private boolean write(
      Workshop workshop, List<Theme> before, List<Card> shown, LiveSorting.Sorted sorted) {
    var changed = false;
    var ids = new ArrayList<ThemeId>();
    for (int g = 0; g < sorted.labels().size(); g++) {
      var name = name(sorted, g);
      if (g >= before.size()) {
        ids.add(ThemeId.random());
        themes.insert(ids.getLast(), workshop, name, false);
        changed = true;
      } else {
        ids.add(before.get(g).id());
        changed |= rename(before.get(g), name);
      }
    }
    return moves(workshop) ? move(ids, shown, sorted) || changed : changed;
  }

  private boolean rename(Theme theme, String name) {
    var changes = !theme.named() && !name.equals(theme.name());
    if (changes) {
      themes.propose(theme.id(), name);
    }
    return changes;
  }

  private boolean move(List<ThemeId> ids, List<Card> shown, LiveSorting.Sorted sorted) {
    var changed = false;
    for (int c = 0; c < shown.size(); c++) {
      var card = shown.get(c);
      var group = sorted.group().get(c);
      if (group >= 0 && !card.placed() && !ids.get(group).equals(card.theme())) {
        cards.propose(card.id(), card.theme(), ids.get(group));
        changed = true;
      }
    }
    for (int g = 0; g < ids.size(); g++) {
      if (!sorted.group().contains(g)) {
        changed |= themes.removeEmpty(ids.get(g));
      }
    }
    return changed;
  }

  /** Words that set its cards apart; where there are none, the cards have nothing in common. */
  private String name(LiveSorting.Sorted sorted, int group) {
    var label = sorted.labels().get(group);
    if (label.isEmpty()) {
      return words.say(Message.of("workshop.theme.mixed"), Locale.GERMAN);
    }
    var length = Math.min(Theme.MAX_NAME, label.codePointCount(0, label.length()));
    return label.substring(0, label.offsetByCodePoints(0, length));
  }

  /** Stops at once: what is not sorted is sorted with the next card. */
  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
