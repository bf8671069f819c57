package org.planrunde.plan.ui;

import com.vaadin.flow.component.Component;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.RefusedException;

/** Says sentences about services, in which other sentences may stand. */
final class ServiceSentences {
  private ServiceSentences() {}

  static String say(Component who, Message message) {
    var arguments =
        message.arguments().stream()
            .map(it -> it instanceof Message inner ? say(who, inner) : it)
            .toArray();
    return who.getTranslation(message.key(), arguments);
  }

  static String say(Component who, RefusedException refused) {
    return say(who, refused.problems().getFirst().message());
  }
}
