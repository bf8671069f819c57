package org.planrunde.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** Offers to take back what was just done; the only use of a floating message. */
public final class Undo {
  private static final int SHOWN_MILLIS = 8000;

  private Undo() {}

  /** Says in one sentence what happened and calls the action once if the person takes it back. */
  public static void offer(String sentence, Runnable takeBack) {
    var message = new Notification();
    message.setDuration(SHOWN_MILLIS);
    message.setPosition(Position.BOTTOM_CENTER);
    var words = new Span(sentence);
    var button =
        ActionButton.text(message.getTranslation("ui.undo"))
            .icon("undo-2")
            .onClick(() -> {
              message.close();
              takeBack.run();
            });
    button.setDisableOnClick(true);
    message.addClassName("undo");
    message.add(words, button);
    message.open();
  }
}
