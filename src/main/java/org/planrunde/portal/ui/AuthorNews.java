package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Redaction;
import org.planrunde.moderation.Answers;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.Withholding;
import org.planrunde.ui.Note;
import org.springframework.stereotype.Service;

/** What became of a contribution, for whoever has its receipt: way, answer, and reasons. */
@Service
record AuthorNews(Answers answers, Moderation moderation) {
  Component of(Contribution said) {
    var all = new Div();
    if (said.state() == PublicationState.WITHHELD) {
      moderation.findWithholding(said.id()).ifPresent(why -> all.add(reason(why)));
    }
    if (said.text().contains(Redaction.MARK) || said.title().contains(Redaction.MARK)) {
      all.add(new Note(Note.Kind.INFO, say("portal.receipt.redacted")));
    }
    var answer = answers.find(said.id());
    if (answer.isPresent() || said.state() != PublicationState.WITHHELD) {
      all.add(AnswerPart.forAuthor(said, answer.orElse(null)));
    }
    return all;
  }

  private static Note reason(Withholding why) {
    var own = why.wording();
    var words = own == null ? say("portal.withheld." + why.reason().name()) : own;
    return new Note(Note.Kind.PLAIN, say("portal.receipt.why"), words);
  }

  private static String say(String key) {
    return UI.getCurrent().getTranslation(key);
  }
}
