package org.planrunde.workshop;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.planrunde.contribution.ContributionChanged;
import org.planrunde.contribution.ContributionHidden;
import org.planrunde.contribution.ContributionPublished;
import org.planrunde.contribution.ContributionRedacted;
import org.planrunde.kernel.ContributionId;
import org.planrunde.ui.LiveNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever listens that something of a workshop changed, after it was committed; also when a
 * card's contribution is withheld, taken back or worded anew elsewhere. Within one node.
 * Thread-safe.
 */
@Component
public class WorkshopNews {
  private final CardStore cards;
  private final Map<Object, Listener> listeners = new ConcurrentHashMap<>();

  WorkshopNews(CardStore cards) {
    this.cards = cards;
  }

  private record Listener(WorkshopId id, Runnable tell) {}

  /**
   * Runs {@code tell} on another thread after each change, until what is returned is run. It must
   * not take long: others wait.
   */
  public Runnable listen(WorkshopId id, Runnable tell) {
    var key = new Object();
    listeners.put(key, new Listener(id, tell));
    return () -> listeners.remove(key);
  }

  @EventListener
  void on(WorkshopChanged event) {
    LiveNews.tell(() -> tell(event.id()));
  }

  @EventListener
  void on(CardsChanged event) {
    LiveNews.tell(() -> tell(event.id()));
  }

  @EventListener
  void on(ContributionPublished event) {
    ofCard(event.id());
  }

  @EventListener
  void on(ContributionHidden event) {
    ofCard(event.id());
  }

  @EventListener
  void on(ContributionChanged event) {
    ofCard(event.id());
  }

  @EventListener
  void on(ContributionRedacted event) {
    ofCard(event.id());
  }

  /** While nobody listens, nobody asks whether it is a card. */
  private void ofCard(ContributionId id) {
    if (!listeners.isEmpty()) {
      LiveNews.tell(() -> cards.workshopOf(id).ifPresent(this::tell));
    }
  }

  private void tell(WorkshopId id) {
    listeners.values().stream().filter(l -> l.id().equals(id)).forEach(l -> l.tell().run());
  }
}
