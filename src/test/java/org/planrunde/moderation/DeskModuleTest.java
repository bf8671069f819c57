package org.planrunde.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.contribution.Redaction.Field;
import org.planrunde.contribution.Redaction.Part;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Flags, redaction, wordings, answers and the first contribution of a browser. */
@ApplicationModuleTest(
    mode = BootstrapMode.ALL_DEPENDENCIES,
    extraIncludes = {"identity", "procedure"})
class DeskModuleTest {
  @Autowired Moderation moderation;
  @Autowired Answers answers;
  @Autowired Wordings wordings;
  @Autowired FlagRaiser raiser;
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private Procedure procedure;
  private Staff moderator;
  private Staff planner;

  @BeforeEach
  void setUp() {
    var municipality = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(municipality.id(), ModerationPolicy.BEFORE));
    moderator = staff(municipality.id(), Role.MODERATOR);
    planner = staff(municipality.id(), Role.PLANNER);
  }

  private static Staff staff(MunicipalityId where, Role role) {
    return new Staff(AccountId.random(), where, "Probe", Set.of(role));
  }

  private Receipt said(String title, String text, byte[] author) {
    return contributions.submit(
        new Draft(
            UUID.randomUUID(),
            procedure.id(),
            "verkehr",
            "idee",
            title,
            text,
            "",
            null,
            "",
            true,
            Channel.ONLINE),
        author);
  }

  private Receipt said(String title, String text) {
    return said(title, text, BrowserToken.random().hash("author"));
  }

  private Receipt published(String title, String text) {
    var receipt = said(title, text);
    moderation.publish(moderator, procedure.id(), List.of(Subject.of(receipt.id())));
    return receipt;
  }

  /** The listeners run on other threads; each of them opens the case or finds it open. */
  private List<Flag> flags(Receipt receipt) {
    raiser.look(Subject.of(receipt.id()), procedure.id());
    await().until(() -> find(receipt).isPresent());
    return find(receipt).orElseThrow().flags();
  }

  private Optional<ModerationCase> find(Receipt receipt) {
    return moderation.queue(moderator, procedure.id(), 500).stream()
        .filter(c -> c.subject().equals(Subject.of(receipt.id())))
        .findFirst();
  }

  private Receipt waiting(String title, String text) {
    var receipt = said(title, text);
    await().until(() -> find(receipt).isPresent());
    return receipt;
  }

  @Test
  void flagsSayWhyAndHideNothing() {
    var plain = waiting("Bank am Weg", "Bitte mit Lehne.");
    assertThat(flags(plain)).isEmpty();
    var much =
        waiting(
            "Du Trottel", "Schreib an probe@beispiel.example oder https://beispiel.example/casino");
    assertThat(flags(much))
        .containsExactlyInAnyOrder(
            new Flag(Flag.Kind.PERSONAL_DATA, 1, "MAIL"),
            new Flag(Flag.Kind.LINKS, 1, ""),
            new Flag(Flag.Kind.WORDS, 2, "trottel, casino"));
  }

  @Test
  void aBurstFlagsAllOfItAlsoTheFirst() {
    var text = "Kein Parkplatz darf wegfallen, wir brauchen jeden einzelnen davon am Bahnhof";
    var first = waiting("Parken bleibt", text + ".");
    var second = waiting("Parken bleibt!", text + "!");
    assertThat(flags(first)).isEmpty();
    assertThat(flags(second)).isEmpty();
    var third = waiting("Parken bleibt", text + " wirklich.");
    assertThat(flags(third)).containsExactly(new Flag(Flag.Kind.BURST, 3, ""));
    assertThat(flags(first)).containsExactly(new Flag(Flag.Kind.BURST, 3, ""));
  }

  @Test
  void manyOfOneBrowserAreFlagged() {
    var browser = BrowserToken.random().hash("author");
    var receipts =
        IntStream.range(0, 4)
            .mapToObj(i -> said("Nummer " + i * 7919, "Text " + i, browser))
            .toList();
    assertThat(flags(receipts.get(2))).extracting(Flag::kind).doesNotContain(Flag.Kind.RATE);
    assertThat(flags(receipts.get(3))).contains(new Flag(Flag.Kind.RATE, 4, ""));
  }

  @Test
  void theMunicipalitysOwnWordsCount() {
    wordings.saveWords(moderator, "Schotter*");
    var receipt = waiting("Schottergarten", "Du Trottel");
    assertThat(flags(receipt)).containsExactly(new Flag(Flag.Kind.WORDS, 1, "schotter*"));
    assertThatThrownBy(() -> wordings.saveWords(moderator, "x".repeat(20_001)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> wordings.saveWords(planner, "x"))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void aRedactionChangesThePublicWordsAtOnceAndKeepsTheOldOnes() {
    var receipt = published("Anruf", "Mein Telefon: 0171 3920025, gern abends");
    var seen = contributions.findPublic(receipt.id()).orElseThrow();
    moderation.redact(moderator, procedure.id(), seen, List.of(new Part(Field.TEXT, 14, 26)));
    var now = contributions.findPublic(receipt.id()).orElseThrow();
    assertThat(now.text()).isEqualTo("Mein Telefon: […], gern abends");
    assertThat(moderation.listOriginals(moderator, procedure.id(), receipt.id()))
        .singleElement()
        .satisfies(o -> assertThat(o.text()).contains("3920025"))
        .satisfies(o ->
            assertThat(o.erased())
                .isBetween(
                    Instant.now().plus(Duration.ofDays(29)),
                    Instant.now().plus(Duration.ofDays(31))));
    assertThat(moderation.log(moderator, procedure.id(), 1).getFirst().decision())
        .isEqualTo(Decision.REDACTED);
    assertThatThrownBy(() ->
            moderation.redact(moderator, procedure.id(), seen, List.of(new Part(Field.TEXT, 0, 4))))
        .as("the words have changed since they were seen")
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() ->
            moderation.redact(
                moderator, procedure.id(), now, List.of(new Part(Field.TEXT, 5, 999))))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> moderation.listOriginals(planner, procedure.id(), receipt.id()))
        .isInstanceOf(NotAllowedException.class);
    receipts.withdraw(receipt.secret());
    assertThat(contributions.listOriginals(receipt.id())).isEmpty();
  }

  @Test
  void aWithholdingKeepsTheWordingOfItsDay() {
    var own =
        wordings.save(
            moderator,
            Wording.fresh(Wording.Kind.REASON, WithholdReason.INSULT)
                .saying("", "Bitte bleiben Sie freundlich."));
    var receipt = said("Grob", "Sehr grob");
    moderation.withhold(
        moderator, procedure.id(), List.of(Subject.of(receipt.id())), WithholdReason.INSULT, "");
    var second = wordings.save(moderator, own.saying("", "Anders."));
    assertThat(second.version()).isEqualTo(2);
    assertThat(moderation.findWithholding(receipt.id()))
        .contains(new Withholding(WithholdReason.INSULT, "Bitte bleiben Sie freundlich."));
    assertThat(wordings.find(procedure.municipality(), WithholdReason.INSULT))
        .map(Wording::body)
        .contains("Anders.");
    assertThatThrownBy(() -> wordings.save(moderator, own.saying("", "Zu spät.")))
        .as("somebody else saved meanwhile")
        .isInstanceOf(RefusedException.class);
    wordings.remove(moderator, second);
    assertThat(wordings.list(moderator, Wording.Kind.REASON)).isEmpty();
  }

  @Test
  void whatIsDecidedAlreadyIsSkippedAndSaid() {
    var one = Subject.of(said("Erstens", "").id());
    var two = said("Zweitens", "");
    var three = said("Drittens", "");
    receipts.withdraw(three.secret());
    moderation.publish(moderator, procedure.id(), List.of(one));
    var all = List.of(one, Subject.of(two.id()), Subject.of(three.id()));
    var outcome = moderation.publish(moderator, procedure.id(), all);
    assertThat(outcome.done()).containsExactly(Subject.of(two.id()));
    assertThat(outcome.skipped())
        .isEqualTo(Map.of(Outcome.Skip.ALREADY, 1, Outcome.Skip.WITHDRAWN, 1));
    var undone = moderation.reopen(moderator, procedure.id(), outcome.done());
    assertThat(undone.number()).isEqualTo(1);
    assertThat(contributions.findPublic(two.id())).isEmpty();
  }

  @Test
  void takingBackTheCheckOfWhatWasPublicLeavesItPublic() {
    var after =
        procedures.save(Fixtures.procedure(procedure.municipality(), ModerationPolicy.AFTER));
    var receipt = contributions.submit(Fixtures.draft(after, "Sofort da", null));
    var subject = List.of(Subject.of(receipt.id()));
    moderation.withhold(moderator, after.id(), subject, WithholdReason.OFF_TOPIC, "");
    assertThat(contributions.findPublic(receipt.id())).isEmpty();
    moderation.reopen(moderator, after.id(), subject);
    assertThat(contributions.findPublic(receipt.id())).isPresent();
    assertThat(moderation.countOpen(after.id())).isEqualTo(1);
  }

  @Test
  void twoModeratorsAtOnceDecideOnce() throws Exception {
    var subject = List.of(Subject.of(waiting("Zugleich", "").id()));
    try (var pool = Executors.newFixedThreadPool(8)) {
      var tasks =
          IntStream.range(0, 8)
              .mapToObj(i ->
                  pool.submit(
                      () -> moderation.publish(moderator, procedure.id(), subject).number()))
              .toList();
      int done = 0;
      for (var task : tasks) {
        done += task.get();
      }
      assertThat(done).isEqualTo(1);
    }
    assertThat(moderation.log(moderator, procedure.id(), 50)).hasSize(1);
  }

  @Test
  void onlyTheFirstOfABrowserWaits() {
    procedure =
        procedures.save(Fixtures.procedure(procedure.municipality(), ModerationPolicy.FIRST_ONLY));
    var browser = BrowserToken.random().hash("author" + procedure.id().value());
    var first = said("Erster Beitrag", "", browser);
    assertThat(first.state()).isEqualTo(PublicationState.RECEIVED);
    assertThat(said("Zweiter Beitrag", "", browser).state()).isEqualTo(PublicationState.RECEIVED);
    moderation.publish(moderator, procedure.id(), List.of(Subject.of(first.id())));
    assertThat(said("Dritter Beitrag", "", browser).state()).isEqualTo(PublicationState.PUBLISHED);
    assertThat(said("Von woanders", "").state()).isEqualTo(PublicationState.RECEIVED);
    assertThat(contributions.submit(Fixtures.draft(procedure, "Ohne Merkmal", null)).state())
        .isEqualTo(PublicationState.RECEIVED);
    moderation.withhold(
        moderator, procedure.id(), List.of(Subject.of(first.id())), WithholdReason.INSULT, "");
    contributions.listForStaff(procedure.id(), PublicationState.PUBLISHED, 9).stream()
        .map(c -> Subject.of(c.id()))
        .forEach(s ->
            moderation.withhold(moderator, procedure.id(), List.of(s), WithholdReason.INSULT, ""));
    assertThat(said("Vierter Beitrag", "", browser).state()).isEqualTo(PublicationState.RECEIVED);
  }

  @Test
  void anAnswerIsPublicAsLongAsItsContribution() {
    var receipt = published("Frage", "Wann?");
    var plan = new AnswerPlan(List.of(receipt.id()), ProcessingStatus.ANSWERED, " Im Mai. ", false);
    assertThat(answers.preview(planner, procedure.id(), plan).number()).isEqualTo(1);
    assertThat(answers.answer(planner, procedure.id(), plan).number()).isEqualTo(1);
    assertThat(answers.findPublic(receipt.id()))
        .hasValueSatisfying(a -> assertThat(a.text()).isEqualTo("Im Mai."))
        .hasValueSatisfying(a -> assertThat(a.status()).isEqualTo(ProcessingStatus.ANSWERED));
    moderation.withhold(
        moderator, procedure.id(), List.of(Subject.of(receipt.id())), WithholdReason.INSULT, "");
    assertThat(answers.findPublic(receipt.id())).isEmpty();
    assertThat(answers.find(receipt.id())).isPresent();
  }

  @Test
  void manyAreAnsweredAtOnceAndWhatIsLeftIsSaid() {
    var one = published("Eins", "").id();
    var two = published("Zwei", "").id();
    var hidden = said("Drei", "").id();
    answers.answer(
        planner,
        procedure.id(),
        new AnswerPlan(List.of(one), ProcessingStatus.ANSWERED, "Schon beantwortet.", false));
    var plan =
        new AnswerPlan(List.of(one, two, hidden), ProcessingStatus.DECIDED, "Wird gebaut.", false);
    var preview = answers.preview(moderator, procedure.id(), plan);
    assertThat(preview.skipped())
        .isEqualTo(Map.of(Outcome.Skip.ANSWERED, 1, Outcome.Skip.NOT_PUBLIC, 1));
    assertThat(answers.answer(moderator, procedure.id(), plan)).isEqualTo(preview);
    assertThat(answers.find(one)).map(Answer::text).contains("Schon beantwortet.");
    var silent = new AnswerPlan(List.of(one), ProcessingStatus.IN_EVALUATION, "", false);
    answers.answer(moderator, procedure.id(), silent);
    assertThat(answers.find(one)).map(Answer::text).contains("Schon beantwortet.");
    var gone = new AnswerPlan(List.of(one), ProcessingStatus.PUBLISHED, "", true);
    answers.answer(moderator, procedure.id(), gone);
    assertThat(answers.find(one)).isEmpty();
  }

  @Test
  void badAnswersAreRefusedAndNothingIsStored() {
    var one = published("Eins", "").id();
    for (var text : List.of("", "x".repeat(2001), "a\u0000b")) {
      var plan = new AnswerPlan(List.of(one), ProcessingStatus.ANSWERED, text, true);
      assertThatThrownBy(() -> answers.answer(planner, procedure.id(), plan))
          .isInstanceOf(RefusedException.class);
    }
    var elsewhere = staff(MunicipalityId.random(), Role.ADMINISTRATOR);
    var plan = new AnswerPlan(List.of(one), ProcessingStatus.ANSWERED, "Ja.", true);
    assertThatThrownBy(() -> answers.answer(elsewhere, procedure.id(), plan))
        .isInstanceOf(NotAllowedException.class);
    assertThat(answers.find(one)).isEmpty();
    var other =
        procedures.save(Fixtures.procedure(procedure.municipality(), ModerationPolicy.BEFORE));
    assertThat(answers.answer(planner, other.id(), plan).number())
        .as("the id of another procedure")
        .isZero();
  }

  @Test
  void thePublicLogCountsReasonsByMonth() {
    published("Eins", "");
    published("Zwei", "");
    var bad = Subject.of(said("Drei", "").id());
    moderation.withhold(
        moderator, procedure.id(), List.of(bad), WithholdReason.OFF_TOPIC, "nur intern");
    assertThat(moderation.publicLog(procedure.id()))
        .extracting(PublicLogLine::decision, PublicLogLine::reason, PublicLogLine::number)
        .containsExactlyInAnyOrder(
            tuple(Decision.PUBLISHED, null, 2),
            tuple(Decision.WITHHELD, WithholdReason.OFF_TOPIC, 1));
  }
}
