package org.planrunde.portal.ui.dialogue;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.planrunde.dialogue.CommentHidden;
import org.planrunde.dialogue.CommentId;
import org.planrunde.dialogue.CommentPublished;
import org.planrunde.kernel.ContributionId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the open pages of a contribution which comment became visible or vanished, after the commit
 * and from another thread. Knows only the pages of this node. Thread-safe.
 */
@Component
class LiveComments {
  private final Map<ContributionId, Set<Page>> open = new ConcurrentHashMap<>();

  /** An open page; called from any thread. */
  interface Page {
    void published(CommentId id);

    void hidden(CommentId id);
  }

  Registration register(ContributionId contribution, Page page) {
    open.compute(
        contribution,
        (_, pages) -> {
          Set<Page> all = pages == null ? ConcurrentHashMap.newKeySet() : pages;
          all.add(page);
          return all;
        });
    return () ->
        open.computeIfPresent(
            contribution,
            (_, pages) -> {
              pages.remove(page);
              return pages.isEmpty() ? null : pages;
            });
  }

  @ApplicationModuleListener
  void on(CommentPublished event) {
    open.getOrDefault(event.contribution(), Set.of()).forEach(page -> page.published(event.id()));
  }

  @ApplicationModuleListener
  void on(CommentHidden event) {
    open.getOrDefault(event.contribution(), Set.of()).forEach(page -> page.hidden(event.id()));
  }
}
