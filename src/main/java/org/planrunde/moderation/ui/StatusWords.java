package org.planrunde.moderation.ui;

import com.vaadin.flow.component.Component;
import org.planrunde.moderation.ProcessingStatus;
import org.planrunde.ui.Tag;

/** Names a processing status, with an icon so that it does not speak by colour alone. */
final class StatusWords {
  private StatusWords() {}

  static String of(Component who, ProcessingStatus status) {
    return who.getTranslation("moderation.status." + status.name());
  }

  static Tag tag(Component who, ProcessingStatus status) {
    return switch (status) {
      case RECEIVED, PUBLISHED -> new Tag(Tag.Kind.PLAIN, of(who, status));
      case IN_EVALUATION -> new Tag(Tag.Kind.INFO, "search", of(who, status));
      case ANSWERED -> new Tag(Tag.Kind.ACCENT, "message-square", of(who, status));
      case DECIDED -> new Tag(Tag.Kind.OK, of(who, status));
    };
  }
}
