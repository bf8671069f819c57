package org.planrunde.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.moderation.AnswerPlan;
import org.planrunde.moderation.Answers;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.ProcessingStatus;
import org.planrunde.moderation.Subject;
import org.planrunde.moderation.WithholdReason;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.Hostile;
import org.planrunde.testing.MailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the question at an address to the last mail, with a real SMTP server. */
@ApplicationModuleTest(
    mode = BootstrapMode.ALL_DEPENDENCIES,
    extraIncludes = {"identity", "procedure", "dialogue", "ui"})
class NotificationsModuleTest {
  private static final MailServer SERVER = new MailServer();

  @Autowired Notifications notifications;
  @Autowired Postman postman;
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Moderation moderation;
  @Autowired Answers answers;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired JdbcClient jdbc;
  private String address;
  private String visitor;
  private Procedure procedure;
  private Staff staff;
  private Receipt receipt;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", SERVER::port);
    registry.add("planrunde.mail.from", () -> "beteiligung@probestadt.example");
    registry.add("planrunde.address", () -> "https://mitreden.example/");
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @BeforeEach
  void submit() {
    visitor = UUID.randomUUID().toString();
    address = "p" + visitor.substring(0, 8) + "@post.example";
    var town = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE));
    staff =
        new Staff(
            AccountId.random(), town.id(), "Probe", Set.of(Role.MODERATOR, Role.ADMINISTRATOR));
    receipt = contributions.submit(Fixtures.draft(procedure, "Bank am Weg", null));
  }

  private Subscription subscribe(String typed) {
    return notifications.subscribe(receipt.secret(), typed, Locale.GERMAN, visitor);
  }

  private String refused(String typed) {
    return catchThrowableOfType(RefusedException.class, () -> subscribe(typed))
        .problems()
        .getFirst()
        .message()
        .key();
  }

  private void confirmed() {
    subscribe(address);
    postman.send(Instant.now());
    assertThat(notifications.confirm(MailServer.token(mails().getFirst()))).isTrue();
  }

  /** Past the minute in which a decision may be taken back unnoticed. */
  private void deliver() {
    postman.send(Instant.now().plus(Duration.ofMinutes(2)));
  }

  private List<MimeMessage> mails() {
    return SERVER.to(address);
  }

  private List<Subject> subject() {
    return List.of(Subject.of(receipt.id()));
  }

  private void answer(ProcessingStatus status, String words) {
    answers.answer(
        staff, procedure.id(), new AnswerPlan(List.of(receipt.id()), status, words, true));
  }

  @Test
  void oneQuestionAndNothingElseBeforeTheYes() throws Exception {
    subscribe(address);
    moderation.publish(staff, procedure.id(), subject());
    deliver();
    assertThat(mails()).hasSize(1);
    var mail = mails().getFirst();
    assertThat(mail.getSubject()).isEqualTo("Bitte bestätigen: Nachrichten zu Ihrem Beitrag");
    assertThat(mail.getFrom()[0]).hasToString("Probestadt <beteiligung@probestadt.example>");
    assertThat(mail.getContentType()).startsWith("text/plain");
    assertThat(MailServer.text(mail))
        .contains("https://mitreden.example/nachrichten/bestaetigen?k=", receipt.code())
        .doesNotContain("Bank am Weg");
    assertThat(notifications.find(receipt.id()).orElseThrow().confirmed()).isNull();
  }

  @Test
  void publishedAnsweredAndDecidedComeOnceEachAndLeavingStopsThem() throws Exception {
    confirmed();
    moderation.publish(staff, procedure.id(), subject());
    deliver();
    deliver();
    assertThat(mails()).hasSize(2);
    var published = mails().getLast();
    assertThat(published.getSubject()).isEqualTo("Ihr Beitrag ist öffentlich: Bank am Weg");
    assertThat(MailServer.text(published))
        .contains("https://mitreden.example/verfahren/" + procedure.slug() + "/beitrag/");
    assertThat(published.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(published.getHeader("List-Unsubscribe")[0])
        .isEqualTo(
            "<https://mitreden.example/api/v1/news/leave?k=" + MailServer.token(published) + ">");

    answer(ProcessingStatus.ANSWERED, "Die Bank kommt im Mai.");
    deliver();
    deliver();
    assertThat(mails()).hasSize(3);
    assertThat(mails().getLast().getSubject()).isEqualTo("Beantwortet: Bank am Weg");
    assertThat(MailServer.text(mails().getLast())).contains("Die Bank kommt im Mai.");
    answer(ProcessingStatus.DECIDED, "");
    deliver();
    assertThat(mails().getLast().getSubject()).isEqualTo("Entschieden: Bank am Weg");

    assertThat(notifications.leave(MailServer.token(published))).isTrue();
    assertThat(notifications.find(receipt.id())).isEmpty();
    answer(ProcessingStatus.ANSWERED, "Doch erst im Juni.");
    deliver();
    assertThat(mails()).hasSize(4);
    assertThat(notifications.leave(MailServer.token(published))).isFalse();
  }

  @Test
  void aTitleMakesNoHeader() throws Exception {
    var title = "Bank\nBcc: fremd@post.example";
    receipt = contributions.submit(Fixtures.draft(procedure, title, null));
    confirmed();
    moderation.publish(staff, procedure.id(), subject());
    deliver();
    var mail = mails().getLast();
    assertThat(mail.getSubject())
        .isEqualTo("Ihr Beitrag ist öffentlich: Bank Bcc: fremd@post.example");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(SERVER.to("fremd@post.example")).isEmpty();
  }

  /** Every script as title and as answer, in a procedure whose name is one, too. */
  @Test
  void hostileWordsArriveAsTheyAreAndAsNothingElse() throws Exception {
    procedure = procedures.save(procedure.with(p -> p.text = ProcedureText.named(Hostile.ALL)));
    var said = new LinkedHashMap<String, Receipt>();
    for (var words : Hostile.SCRIPTS) {
      visitor = UUID.randomUUID().toString();
      receipt = contributions.submit(Fixtures.draft(procedure, words, null));
      subscribe(mailbox(receipt));
      said.put(words, receipt);
    }
    postman.send(Instant.now());
    for (var each : said.values()) {
      notifications.confirm(MailServer.token(SERVER.to(mailbox(each)).getFirst()));
    }
    var all = said.values().stream().map(Receipt::id).toList();
    moderation.publish(staff, procedure.id(), all.stream().map(Subject::of).toList());
    deliver();
    var plan = new AnswerPlan(all, ProcessingStatus.ANSWERED, Hostile.together(), true);
    answers.answer(staff, procedure.id(), plan);
    deliver();
    for (var each : said.entrySet()) {
      arrivedAsMeant(Hostile.tidied(each.getKey()), SERVER.to(mailbox(each.getValue())));
    }
  }

  private static String mailbox(Receipt of) {
    return "h" + of.id().value().toString().substring(0, 8) + "@post.example";
  }

  private static void arrivedAsMeant(String words, List<MimeMessage> mails) throws Exception {
    var title = MailText.line(words, MailText.MAX_TITLE);
    assertThat(mails).hasSize(3).allSatisfy(NotificationsModuleTest::isPlain);
    assertThat(mails.get(1).getSubject()).isEqualTo("Ihr Beitrag ist öffentlich: " + title);
    assertThat(mails.get(2).getSubject()).isEqualTo("Beantwortet: " + title);
    assertThat(lines(mails.get(2))).contains(title, Hostile.together(), Hostile.ALL);
  }

  private static String lines(MimeMessage mail) {
    return MailServer.text(mail).replace("\r\n", "\n");
  }

  /** One part of plain text for one person, and no header that was not meant. */
  private static void isPlain(MimeMessage mail) throws Exception {
    assertThat(mail.getContentType()).startsWith("text/plain");
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(Collections.list(mail.getAllHeaders()))
        .extracting(Header::getName)
        .isSubsetOf(
            "Return-Path",
            "Received",
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "Auto-Submitted");
  }

  @Test
  void theReasonIsToldInTheLanguageOfThePage() throws Exception {
    notifications.subscribe(receipt.secret(), address, Locale.UK, visitor);
    postman.send(Instant.now());
    notifications.confirm(MailServer.token(mails().getFirst()));
    moderation.withhold(staff, procedure.id(), subject(), WithholdReason.OFF_TOPIC, "");
    deliver();
    var mail = mails().getLast();
    assertThat(mail.getSubject())
        .isEqualTo("Your contribution " + receipt.code() + " was not published");
    var reason = moderation.findWithholding(receipt.id()).orElseThrow().wording();
    assertThat(MailServer.text(mail)).contains("The reason:", "https://mitreden.example/quittung");
    if (reason != null) {
      assertThat(MailServer.text(mail)).contains(reason);
    }
  }

  @Test
  void whatIsTakenBackAtOnceIsNotTold() {
    confirmed();
    moderation.publish(staff, procedure.id(), subject());
    moderation.reopen(staff, procedure.id(), subject());
    deliver();
    assertThat(mails()).hasSize(1);
  }

  @Test
  void aServerThatIsDownKeepsNothingFromHappeningAndMailsComeWhenItIsUp() {
    confirmed();
    SERVER.down();
    try {
      moderation.publish(staff, procedure.id(), subject());
      deliver();
      assertThat(contributions.findPublic(receipt.id())).isPresent();
      assertThat(notifications.count(staff)).isEqualTo(new MailCount(1, 1, 0));
    } finally {
      SERVER.up();
    }
    deliver();
    assertThat(mails()).isEmpty();
    postman.send(Instant.now().plus(Duration.ofMinutes(4)));
    assertThat(mails()).hasSize(1);
    assertThat(notifications.count(staff)).isEqualTo(new MailCount(0, 0, 0));
  }

  @Test
  void afterTwoDaysItIsGivenUpAndCounted() {
    confirmed();
    SERVER.down();
    try {
      moderation.publish(staff, procedure.id(), subject());
      var now = Instant.now().plus(Duration.ofMinutes(2));
      for (int hours = 0; hours <= 60; hours += 4) {
        postman.send(now.plus(Duration.ofHours(hours)));
      }
      assertThat(notifications.count(staff)).isEqualTo(new MailCount(0, 0, 1));
    } finally {
      SERVER.up();
    }
    var planner = new Staff(staff.id(), staff.municipality(), "Probe", Set.of(Role.PLANNER));
    assertThat(catchThrowableOfType(NotAllowedException.class, () -> notifications.count(planner)))
        .isNotNull();
  }

  /** Two nodes at the same time. */
  @Test
  void whoeverElseSendsTakesAnotherMail() throws Exception {
    confirmed();
    moderation.publish(staff, procedure.id(), subject());
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var sent : IntStream.range(0, 4).mapToObj(_ -> pool.submit(this::deliver)).toList()) {
        sent.get();
      }
    }
    assertThat(mails()).hasSize(2);
  }

  @Test
  void theLinkWorksOnceAndForTwoDays() {
    subscribe(address);
    postman.send(Instant.now());
    var token = MailServer.token(mails().getFirst());
    assertThat(notifications.confirm("0".repeat(32))).isFalse();
    assertThat(notifications.confirm("'; drop table --")).isFalse();
    age("49 hours");
    assertThat(notifications.confirm(token)).isFalse();
    age("-2 hours");
    assertThat(notifications.confirm(token)).isTrue();
    assertThat(notifications.confirm(token)).isFalse();
  }

  private void age(String by) {
    jdbc.sql(
            "update notification_subscription set created = created - cast(? as interval)"
                + " where contribution_id = ?")
        .params(by, receipt.id().value())
        .update();
  }

  @Test
  void whatNobodyConfirmedIsDeletedAfterTwoDays() {
    subscribe(address);
    notifications.forgetOld(Instant.now().plus(Duration.ofHours(47)));
    assertThat(notifications.find(receipt.id())).isPresent();
    notifications.forgetOld(Instant.now().plus(Duration.ofHours(49)));
    assertThat(notifications.find(receipt.id())).isEmpty();
    deliver();
    assertThat(mails()).isEmpty();
  }

  @Test
  void whatIsConfirmedStays() {
    confirmed();
    notifications.forgetOld(Instant.now().plus(Duration.ofDays(9)));
    assertThat(notifications.find(receipt.id())).isPresent();
  }

  @Test
  void nothingOfTheAddressStandsInTheDatabase() {
    confirmed();
    var rows =
        jdbc.sql(
                """
                select s::text || coalesce((select string_agg(r::text, '') from notification_request r), '')
                from notification_subscription s where contribution_id = ?
                """)
            .param(receipt.id().value())
            .query((rs, n) -> rs.getString(1))
            .single();
    var hex =
        java.util.HexFormat.of()
            .formatHex(address.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(rows).doesNotContain(address, hex);
  }

  @Test
  void anAddressIsAskedThreeTimesADay() {
    for (int i = 0; i < Notifications.MOST_A_DAY; i++) {
      subscribe(address);
    }
    assertThat(refused(address.toUpperCase(Locale.ROOT))).isEqualTo("notification.problem.often");
    assertThat(subscribe("other" + address).confirmed()).isNull();
  }

  @Test
  void oneVisitorNamesSixAddressesAMinute() {
    for (int i = 0; i < 6; i++) {
      subscribe("a" + i + address);
    }
    assertThat(refused("b" + address)).isEqualTo("notification.problem.limit");
  }

  @Test
  void withdrawingAndForgettingDeleteTheAddress() {
    confirmed();
    notifications.forget(receipt.secret());
    assertThat(notifications.find(receipt.id())).isEmpty();
    subscribe(address);
    receipts.withdraw(receipt.secret());
    assertThat(notifications.find(receipt.id())).isEmpty();
    assertThat(refused(address)).isEqualTo("notification.problem.gone");
  }
}
