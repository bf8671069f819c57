package org.planrunde.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.planrunde.contribution.ContributionChanged;
import org.planrunde.contribution.ContributionReceived;
import org.planrunde.contribution.ContributionRedacted;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.sensitive.Finding;
import org.planrunde.contribution.sensitive.PersonalData;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.moderation.flag.Fingerprint;
import org.planrunde.moderation.flag.Links;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at what came in, after the commit, and says why a person should look twice. */
@Component
class FlagRaiser {
  /** Nearly equal texts within this time are a burst. */
  static final Duration BURST = Duration.ofHours(24);

  /** From so many on, itself included. */
  static final int BURST_FROM = 3;

  /** Many of one browser within this time. */
  static final Duration RATE = Duration.ofMinutes(10);

  static final int RATE_FROM = 4;

  private static final double ALIKE = 0.6;

  private final FlagStore flags;
  private final Subjects subjects;
  private final Contributions contributions;
  private final Procedures procedures;
  private final Wordings wordings;

  FlagRaiser(
      FlagStore flags,
      Subjects subjects,
      Contributions contributions,
      Procedures procedures,
      Wordings wordings) {
    this.flags = flags;
    this.subjects = subjects;
    this.contributions = contributions;
    this.procedures = procedures;
    this.wordings = wordings;
  }

  @ApplicationModuleListener
  void on(ContributionReceived event) {
    look(Subject.of(event.id()), event.procedure());
  }

  /** Other words, other reasons. */
  @ApplicationModuleListener
  void on(ContributionChanged event) {
    flags.forgetWords(Subject.of(event.id()));
    look(Subject.of(event.id()), event.procedure());
  }

  /** What was taken out is no reason any more. */
  @ApplicationModuleListener
  void on(ContributionRedacted event) {
    var subject = Subject.of(event.id());
    flags.lower(subject, Flag.Kind.PERSONAL_DATA);
    procedures
        .find(event.procedure())
        .ifPresent(p -> subjects.find(subject).ifPresent(said -> personalData(said, p)));
  }

  /** Looks at a subject that is there; nothing happens if it is gone already. */
  void look(Subject subject, ProcedureId in) {
    procedures
        .find(in)
        .ifPresent(procedure ->
            subjects
                .find(subject)
                .ifPresent(said -> {
                  personalData(said, procedure);
                  links(said, procedure);
                  words(said, procedure);
                  rate(said, procedure);
                  late(said, procedure);
                  burst(said, procedure);
                }));
  }

  private void raise(Said said, Procedure procedure, Flag flag) {
    flags.raise(said.subject(), said.contribution().id(), procedure, flag);
  }

  private void personalData(Said said, Procedure procedure) {
    var kinds =
        PersonalData.find(words(said)).stream().map(Finding::kind).distinct().sorted().toList();
    if (!kinds.isEmpty()) {
      var detail = kinds.stream().map(Enum::name).collect(Collectors.joining(", "));
      raise(said, procedure, new Flag(Flag.Kind.PERSONAL_DATA, kinds.size(), detail));
    }
  }

  private static String words(Said said) {
    var nickname = said.nickname();
    return said.title() + "\n" + said.text() + "\n" + (nickname == null ? "" : nickname);
  }

  private void links(Said said, Procedure procedure) {
    int links = Links.count(words(said));
    if (links > 0) {
      raise(said, procedure, new Flag(Flag.Kind.LINKS, links, ""));
    }
  }

  private void words(Said said, Procedure procedure) {
    var found = wordings.wordList(procedure.municipality()).find(words(said));
    if (!found.isEmpty()) {
      var detail = found.stream().limit(5).collect(Collectors.joining(", "));
      raise(
          said,
          procedure,
          new Flag(
              Flag.Kind.WORDS, found.size(), detail.substring(0, Math.min(200, detail.length()))));
    }
  }

  private void rate(Said said, Procedure procedure) {
    if (said.subject().kind() == Subject.Kind.CONTRIBUTION) {
      int sent = contributions.countOfAuthor(said.contribution().id(), RATE);
      if (sent >= RATE_FROM) {
        raise(said, procedure, new Flag(Flag.Kind.RATE, sent, ""));
      }
    }
  }

  private void late(Said said, Procedure procedure) {
    if (said.subject().kind() == Subject.Kind.CONTRIBUTION
        && contributions.isLate(said.contribution().id())) {
      raise(said, procedure, new Flag(Flag.Kind.LATE, 1, ""));
    }
  }

  /** All of a burst are flagged, also those that came before it was one. */
  private void burst(Said said, Procedure procedure) {
    var print = Fingerprint.of(said.title() + " " + said.text());
    flags.lockTexts(procedure);
    flags.keep(said.subject(), said.contribution().id(), procedure, print);
    List<FlagStore.Like> like =
        flags.like(said.subject(), procedure, print, Instant.now().minus(BURST)).stream()
            .filter(l -> l.likeness() >= ALIKE)
            .toList();
    int number = like.size() + 1;
    if (number >= BURST_FROM) {
      var flag = new Flag(Flag.Kind.BURST, number, "");
      raise(said, procedure, flag);
      like.forEach(l -> flags.raise(l.subject(), l.of(), procedure, flag));
    }
  }

  /** Nothing of a withdrawn contribution stays. */
  void forget(ContributionId id) {
    flags.forget(id);
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
  void forgetOld() {
    flags.forgetTexts(Instant.now().minus(BURST));
  }
}
