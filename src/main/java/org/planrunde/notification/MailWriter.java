package org.planrunde.notification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Municipality;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Sentences;
import org.planrunde.moderation.Answer;
import org.planrunde.moderation.Answers;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.Withholding;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.ui.Places;
import org.planrunde.ui.SiteAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the words of a mail at the moment it is sent; what is not true any more is not sent. */
@Component
class MailWriter {
  private final Contributions contributions;
  private final Procedures procedures;
  private final Municipalities municipalities;
  private final Moderation moderation;
  private final Answers answers;
  private final ObjectProvider<Sentences> sentences;
  private final SiteAddress site;

  MailWriter(
      Contributions contributions,
      Procedures procedures,
      Municipalities municipalities,
      Moderation moderation,
      Answers answers,
      ObjectProvider<Sentences> sentences,
      SiteAddress site) {
    this.contributions = contributions;
    this.procedures = procedures;
    this.municipalities = municipalities;
    this.moderation = moderation;
    this.answers = answers;
    this.sentences = sentences;
    this.site = site;
  }

  private record Letter(String subject, List<String> paragraphs) {}

  /** Empty if there is nothing to tell by now. */
  Optional<Mail> write(MailKind kind, SubscriptionStore.Row row) {
    var to = row.subscription();
    var asked = kind == MailKind.CONFIRM;
    if (asked == (to.confirmed() != null)) {
      return Optional.empty();
    }
    var said = contributions.listForStaff(List.of(to.contribution())).stream().findFirst();
    var of = said.flatMap(s -> procedures.find(s.procedure())).filter(Procedure::published);
    if (said.isEmpty() || of.isEmpty()) {
      return Optional.empty();
    }
    var town =
        municipalities.list().stream()
            .filter(m -> m.id().equals(of.get().municipality()))
            .findFirst()
            .map(Municipality::name)
            .orElse("Planrunde");
    var voice = new Voice(Locale.of(to.language()));
    var leave = row.leave().toString();
    return letter(kind, row, said.get(), of.get(), voice)
        .map(letter ->
            new Mail(
                to.address(),
                MailText.line(town, MailText.MAX_SENDER),
                letter.subject(),
                text(letter, voice, town, asked ? "" : link(MailLinks.leave(leave))),
                link(MailLinks.leaveAtOnce(leave))));
  }

  private Optional<Letter> letter(
      MailKind kind, SubscriptionStore.Row row, Contribution said, Procedure of, Voice voice) {
    return switch (kind) {
      case CONFIRM -> Optional.of(confirm(row, said, voice));
      case PUBLISHED ->
          said.state() == PublicationState.PUBLISHED
              ? Optional.of(published(said, of, voice))
              : Optional.empty();
      case WITHHELD ->
          said.state() == PublicationState.WITHHELD
              ? moderation.findWithholding(said.id()).map(why -> withheld(said, of, why, voice))
              : Optional.empty();
      case ANSWERED ->
          answers.findPublic(said.id()).map(answer -> answered(said, of, answer, voice));
    };
  }

  /** Holds no word of the author: it may go to somebody who never asked for it. */
  private Letter confirm(SubscriptionStore.Row row, Contribution said, Voice voice) {
    return new Letter(
        voice.say("notification.confirm.subject"),
        List.of(
            voice.say("notification.confirm.text", said.code()),
            link(MailLinks.confirm(row.confirm().toString())),
            voice.say("notification.confirm.else")));
  }

  private Letter published(Contribution said, Procedure of, Voice voice) {
    return new Letter(
        voice.say("notification.published.subject", title(said)),
        List.of(
            voice.say("notification.published.text", title(said), MailText.line(of.name())),
            page(said, of)));
  }

  private Letter withheld(Contribution said, Procedure of, Withholding why, Voice voice) {
    var own = why.wording();
    return new Letter(
        voice.say("notification.withheld.subject", said.code()),
        List.of(
            voice.say("notification.withheld.text", said.code(), MailText.line(of.name())),
            own == null ? voice.say("moderation.reason." + why.reason().name()) : own,
            voice.say("notification.withheld.receipt"),
            link(Places.RECEIPT)));
  }

  private Letter answered(Contribution said, Procedure of, Answer answer, Voice voice) {
    var status = voice.say("notification.status." + answer.status().name());
    return new Letter(
        voice.say("notification.answered.subject", status, title(said)),
        List.of(
            voice.say("notification.answered.text", title(said), MailText.line(of.name()), status),
            answer.text(),
            page(said, of)));
  }

  private static String title(Contribution said) {
    return MailText.line(said.title(), MailText.MAX_TITLE);
  }

  private String page(Contribution said, Procedure of) {
    return link(Places.PROCEDURES + "/" + of.slug() + "/beitrag/" + said.code());
  }

  private String link(String path) {
    return site.of(path).orElseThrow(() -> new IllegalStateException("no planrunde.address"));
  }

  private static String text(Letter letter, Voice voice, String town, String leave) {
    var text = new StringBuilder(voice.say("notification.hello")).append("\n\n");
    letter.paragraphs().stream()
        .filter(p -> !p.isBlank())
        .forEach(p -> text.append(MailText.paragraph(p)).append("\n\n"));
    text.append(voice.say("notification.bye", MailText.line(town))).append("\n\n-- \n");
    return text.append(
            leave.isEmpty()
                ? voice.say("notification.foot.confirm")
                : voice.say("notification.foot", leave))
        .append("\n")
        .toString();
  }

  /** Speaks one language. */
  private final class Voice {
    private final Locale language;

    Voice(Locale language) {
      this.language = language;
    }

    String say(String key, Object... arguments) {
      return sentences.getObject().say(Message.of(key, arguments), language);
    }
  }
}
