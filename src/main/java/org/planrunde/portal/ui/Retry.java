package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import org.planrunde.ui.Push;

/**
 * Does something again after a while, with the page's lock held, as long as the page is open. What
 * is planned last replaces what was planned before.
 */
final class Retry {
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final Component owner;
  private int plan;

  Retry(Component owner) {
    this.owner = owner;
  }

  void later(Command action) {
    var mine = ++plan;
    owner
        .getUI()
        .ifPresent(screen ->
            Thread.startVirtualThread(() -> {
              try {
                Thread.sleep(PAUSE);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
              }
              Push.run(
                  screen,
                  () -> {
                    if (mine == plan) {
                      action.execute();
                    }
                  });
            }));
  }

  void stop() {
    plan++;
  }
}
