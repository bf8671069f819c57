package org.planrunde.opendata;

import java.util.Locale;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Sentences;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people read in answers. */
@Component
public class OpenTexts {
  private final Sentences sentences;

  OpenTexts(ObjectProvider<Sentences> sentences) {
    this.sentences = sentences.getIfAvailable(() -> Sentences.KEYS);
  }

  /** The sentence in German or English. */
  public String say(Message message, Locale language) {
    return sentences.say(message, language);
  }

  /** The sentence with this key. */
  public String say(String key, Locale language, Object... arguments) {
    return say(Message.of(key, arguments), language);
  }
}
