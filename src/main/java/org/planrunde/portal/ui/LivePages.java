package org.planrunde.portal.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.ContributionHidden;
import org.planrunde.contribution.ContributionLocated;
import org.planrunde.contribution.ContributionPublished;
import org.planrunde.contribution.ContributionRedacted;
import org.planrunde.contribution.Contributions;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.ui.LiveNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the open pages of a procedure what became visible or vanished, after the commit and from
 * another thread. Knows only the pages of this node. Thread-safe.
 */
@Component
class LivePages {
  private final Contributions contributions;
  private final Map<ProcedureId, Set<Page>> open = new ConcurrentHashMap<>();

  LivePages(Contributions contributions) {
    this.contributions = contributions;
  }

  /** An open page; called from any thread. */
  interface Page {
    void published(Contribution contribution);

    void hidden(ContributionId id);

    /** It has another place on the map, or none any more. */
    void located(Contribution contribution);
  }

  Registration register(ProcedureId procedure, Page page) {
    open.compute(
        procedure,
        (p, pages) -> {
          Set<Page> all = pages == null ? ConcurrentHashMap.newKeySet() : pages;
          all.add(page);
          return all;
        });
    return () ->
        open.computeIfPresent(
            procedure,
            (p, pages) -> {
              pages.remove(page);
              return pages.isEmpty() ? null : pages;
            });
  }

  @EventListener
  void on(ContributionPublished event) {
    LiveNews.tell(() -> show(event.procedure(), event.id()));
  }

  /** Open pages show the old words no longer. */
  @EventListener
  void on(ContributionRedacted event) {
    LiveNews.tell(() -> {
      open.getOrDefault(event.procedure(), Set.of()).forEach(page -> page.hidden(event.id()));
      show(event.procedure(), event.id());
    });
  }

  /** A place that staff set or took back. */
  @EventListener
  void on(ContributionLocated event) {
    LiveNews.tell(() -> {
      var pages = open.getOrDefault(event.procedure(), Set.of());
      if (!pages.isEmpty()) {
        contributions.findPublic(event.id()).ifPresent(c -> pages.forEach(p -> p.located(c)));
      }
    });
  }

  private void show(ProcedureId procedure, ContributionId id) {
    var pages = open.getOrDefault(procedure, Set.of());
    if (!pages.isEmpty()) {
      contributions
          .findPublic(id)
          .ifPresent(contribution -> pages.forEach(page -> page.published(contribution)));
    }
  }

  @EventListener
  void on(ContributionHidden event) {
    LiveNews.tell(() ->
        open.getOrDefault(event.procedure(), Set.of()).forEach(page -> page.hidden(event.id())));
  }
}
