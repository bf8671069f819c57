package org.planrunde.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;

/** Changes a screen from another thread. */
public final class Push {
  private Push() {}

  /**
   * Runs the change with the screen's lock held, later and in order; a screen that is gone is left
   * alone. Safe from any thread.
   */
  public static void run(UI screen, Command change) {
    try {
      var _ = screen.access(change);
    } catch (UIDetachedException _) {
      // Nobody is looking any more.
    }
  }
}
