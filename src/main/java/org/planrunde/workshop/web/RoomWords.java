package org.planrunde.workshop.web;

import java.util.Locale;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Sentences;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says sentences to phones. */
@Component
class RoomWords {
  private final ObjectProvider<Sentences> sentences;

  RoomWords(ObjectProvider<Sentences> sentences) {
    this.sentences = sentences;
  }

  String say(Message message, Locale language) {
    return sentences.stream().findFirst().map(s -> s.say(message, language)).orElse(message.key());
  }
}
