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
  private final Component owner;
  private final Duration pause;
  private int plan;

  Retry(Component owner, Duration pause) {
    this.owner = owner;
    this.pause = pause;
  }

  void later(Command action) {
    var mine = ++plan;
    owner
        .getUI()
        .ifPresent(screen ->
            Thread.startVirtualThread(() -> {
              try {
                Thread.sleep(pause);
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
