package org.planrunde.citymodel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.planrunde.citymodel.design.DesignRefused;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.XmlRefused;
import org.planrunde.kernel.ZipRefused;

/** What the readers refuse as sentences for people. */
final class Refusals {
  private Refusals() {}

  /** The sentence of a refusal; other failures are thrown on. */
  static Message of(RuntimeException failure) {
    return switch (failure) {
      case ModelRefused e -> Message.of(e.messageKey(), e.messageArguments().toArray());
      case DesignRefused e -> Message.of(e.messageKey(), e.messageArguments().toArray());
      case XmlRefused e -> Message.of(e.messageKey(), e.messageArguments());
      case ZipRefused e -> Message.of(e.messageKey(), e.messageArguments());
      default -> throw failure;
    };
  }

  /** In English, for the command line. */
  static String sentence(Message message) {
    String room = message.key().substring(0, message.key().indexOf('.'));
    String text = ResourceBundle.getBundle("i18n/" + room, Locale.ENGLISH).getString(message.key());
    return new MessageFormat(text, Locale.ENGLISH).format(message.arguments().toArray());
  }
}
