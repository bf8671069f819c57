package org.planrunde.kiosk.web;

import java.util.Locale;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Sentences;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says sentences to devices. */
@Component
class KioskWords {
  private final ObjectProvider<Sentences> sentences;

  KioskWords(ObjectProvider<Sentences> sentences) {
    this.sentences = sentences;
  }

  String say(Message message, Locale language) {
    return sentences.stream().findFirst().map(s -> s.say(message, language)).orElse(message.key());
  }
}
