package org.planrunde.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.contribution.PublicationState;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;

/** Comments from the form to the public and back. */
class CommentsModuleTest extends DialogueTest {
  @Test
  void aCommentAndItsAnswersAreOneConversation() {
    var first = dialogue.say(draft("Eine Bank tut gut"), token);
    var answer = dialogue.say(draft(said, first.id(), "Aber mit Lehne"), BrowserToken.random());
    dialogue.say(draft(said, answer.id(), "Und mit Armstützen"), token);
    dialogue.say(draft("Lieber ein Baum"), token);
    var all = dialogue.listPublic(said, 20);
    assertThat(all).hasSize(2);
    assertThat(all.getFirst().beginning()).map(Comment::body).contains("Lieber ein Baum");
    assertThat(all.getLast().beginning()).map(Comment::body).contains("Eine Bank tut gut");
    assertThat(all.getLast().answers())
        .extracting(Comment::body)
        .containsExactly("Aber mit Lehne", "Und mit Armstützen");
    assertThat(dialogue.listPublic(said, 1)).hasSize(1);
    assertThat(dialogue.countConversations(said)).isEqualTo(2);
    assertThat(tally(said).comments()).isEqualTo(4);
  }

  @Test
  void theSameKeyAtOnceGivesOneRow() throws Exception {
    var draft = draft("Doppelt geklickt");
    inParallel(
        8,
        IntStream.range(0, 16)
            .<Callable<Void>>mapToObj(i ->
                () -> {
                  dialogue.say(draft, token);
                  return null;
                })
            .toList());
    assertThat(rows("comment")).isEqualTo(1);
    assertThat(tally(said).comments()).isEqualTo(1);
    var other = new CommentDraft(draft.key(), said, null, "Andere Wörter", "");
    assertThat(refused(() -> dialogue.say(other, token)))
        .containsExactly("key dialogue.problem.key");
  }

  @Test
  void whereAPersonLooksFirstItWaitsAndOnlyItsAuthorSeesIt() {
    procedure = newProcedure(ModerationPolicy.BEFORE);
    said = contribution("Bank am Weg");
    contributions.publish(said);
    var comment = dialogue.say(draft("Eine Bank tut gut"), token);
    assertThat(comment.state()).isEqualTo(PublicationState.RECEIVED);
    assertThat(dialogue.listPublic(said, 20)).isEmpty();
    var about = contributions.findPublic(said).orElseThrow();
    assertThat(dialogue.listOwn(about, token)).containsExactly(comment);
    assertThat(dialogue.listOwn(about, BrowserToken.random())).isEmpty();
    assertThat(refused(() -> dialogue.say(draft(said, comment.id(), "Ja"), token)))
        .containsExactly("parent dialogue.problem.parent");
    assertThat(dialogue.publishComment(comment.id())).isTrue();
    assertThat(dialogue.publishComment(comment.id())).isFalse();
    assertThat(tally(said).comments()).isEqualTo(1);
    assertThat(dialogue.withholdComment(comment.id())).isTrue();
    assertThat(dialogue.withholdComment(comment.id())).isFalse();
    assertThat(dialogue.reopenComment(comment.id())).isTrue();
    assertThat(tally(said).comments()).isZero();
    assertThat(dialogue.findPublicComment(comment.id())).isEmpty();
  }

  @Test
  void publishingAndHidingAtOnceKeepsTheCount() throws Exception {
    var comment = dialogue.say(draft("Eine Bank tut gut"), token);
    inParallel(
        8,
        IntStream.range(0, 60)
            .<Callable<Void>>mapToObj(i ->
                () -> {
                  if (i % 2 == 0) {
                    dialogue.withholdComment(comment.id());
                  } else {
                    dialogue.publishComment(comment.id());
                  }
                  return null;
                })
            .toList());
    assertThat(tally(said).comments()).isEqualTo(dialogue.countConversations(said));
  }

  @Test
  void answersStayWhenWhatTheyAnswerIsTakenBack() {
    var first = dialogue.say(draft("Ein Geheimnis"), token);
    dialogue.say(draft(said, first.id(), "Aber mit Lehne"), BrowserToken.random());
    assertThat(dialogue.withdrawComment(first.id(), BrowserToken.random())).isFalse();
    assertThat(dialogue.withdrawComment(first.id(), token)).isTrue();
    assertThat(dialogue.withdrawComment(first.id(), token)).isFalse();
    assertThat(dialogue.listPublic(said, 20))
        .singleElement()
        .satisfies(c -> {
          assertThat(c.beginning()).isEmpty();
          assertThat(c.answers()).hasSize(1);
        });
    assertThat(
            jdbc.sql("select c::text as t from comment c")
                .query((rs, n) -> rs.getString("t"))
                .list())
        .noneMatch(row -> row.contains("Geheimnis"));
    assertThat(dialogue.publishComment(first.id())).isFalse();
  }

  @Test
  void underAHiddenContributionNothingIsSeen() {
    var comment = dialogue.say(draft("Eine Bank tut gut"), token);
    contributions.withhold(said);
    assertThat(dialogue.listPublic(said, 20)).isEmpty();
    assertThat(dialogue.findPublicComment(comment.id())).isEmpty();
    assertThat(refused(() -> dialogue.say(draft("Noch etwas"), token)))
        .containsExactly("contribution dialogue.problem.gone");
  }

  @Test
  void theMunicipalitySpeaksAtOnceAndInEveryPhase() {
    phases(new Phase("Abwägung", Instant.now().minusSeconds(9), null, false, false, false));
    assertThat(refused(() -> dialogue.say(draft("Zu spät"), token)))
        .containsExactly("phase dialogue.problem.closed");
    var words =
        new CommentDraft(UUID.randomUUID(), said, null, "Wir prüfen das.", "Stadtplanungsamt");
    var comment = dialogue.sayOfficially(staff(Role.PLANNER), words);
    assertThat(comment.isOfficial()).isTrue();
    assertThat(comment.office()).isEqualTo("Stadtplanungsamt");
    assertThat(comment.state()).isEqualTo(PublicationState.PUBLISHED);
    var stranger =
        new Staff(
            AccountId.random(), MunicipalityId.random(), "Fremd", staff(Role.PLANNER).roles());
    assertThatThrownBy(() -> dialogue.sayOfficially(stranger, words))
        .isInstanceOf(NotAllowedException.class);
    assertThat(
            refused(() ->
                dialogue.sayOfficially(
                    staff(Role.PLANNER),
                    new CommentDraft(UUID.randomUUID(), said, null, "Wir prüfen.", ""))))
        .containsExactly("name kernel.text.missing");
  }

  @Test
  void idsOfOtherPlacesAreRefused() {
    var here = dialogue.say(draft("Hier"), token);
    var elsewhere = contribution("Anderswo");
    assertThat(refused(() -> dialogue.say(draft(elsewhere, here.id(), "Dort"), token)))
        .containsExactly("parent dialogue.problem.parent");
    assertThat(
            refused(() ->
                dialogue.say(draft(said, new CommentId(UUID.randomUUID()), "Nirgends"), token)))
        .containsExactly("parent dialogue.problem.parent");
    assertThat(refused(() -> dialogue.report(elsewhere, here.id(), AbuseReason.OTHER, "", token)))
        .containsExactly("comment dialogue.problem.parent");
    assertThat(rows("comment")).isEqualTo(1);
    assertThat(rows("abuse_report")).isZero();
  }

  static Stream<Arguments> badWords() {
    return Stream.of(
        Arguments.of("", "body kernel.text.missing"),
        Arguments.of("  \n\t ", "body kernel.text.missing"),
        Arguments.of("a\0b", "body kernel.text.control"),
        Arguments.of("\u0007laut", "body kernel.text.control"),
        Arguments.of("x".repeat(1001), "body kernel.text.long"),
        Arguments.of("x".repeat(1 << 20), "body kernel.text.long"),
        Arguments.of("👍👍🎉", "body kernel.text.wordless"),
        Arguments.of("?!…", "body kernel.text.wordless"),
        Arguments.of("Z" + "\u0335".repeat(30) + "algo", "body kernel.text.marks"),
        Arguments.of("halb \uD83D", "body kernel.text.control"));
  }

  @ParameterizedTest
  @MethodSource("badWords")
  void badWordsAreRefusedWithOneSentenceAndNothingIsStored(String body, String verdict) {
    assertThat(refused(() -> dialogue.say(draft(body), token))).containsExactly(verdict);
    assertThat(rows("comment")).isZero();
  }

  /** They come along unseen when people copy a number or a name from their phone. */
  @Test
  void signsThatTurnTheDirectionAreTidiedAway() {
    var comment = dialogue.say(draft("gut\u202Etug, \u2068Anna\u2069"), token);
    assertThat(comment.body()).isEqualTo("guttug, Anna");
  }

  static Stream<String> strangeButFine() {
    return Stream.of(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "'; drop table comment; --",
        "{{7*7}} ${7*7} =1+1",
        "x".repeat(1000),
        "👍 ja",
        "שלום\u200F, يعني",
        "Tiếng Việt, हिन्दी, ไทย",
        "Zeile\r\nZeile");
  }

  @ParameterizedTest
  @MethodSource("strangeButFine")
  void strangeWordsAreKeptAsTheyAre(String body) {
    dialogue.say(draft(body), token);
    assertThat(dialogue.listPublic(said, 1).getFirst().beginning())
        .map(Comment::body)
        .contains(body.replace("\r\n", "\n"));
  }

  @Test
  void aReportIsCountedOncePerBrowserAndHidesNothing() throws Exception {
    var comment = dialogue.say(draft("Eine Bank tut gut"), token);
    inParallel(
        8,
        IntStream.range(0, 16)
            .<Callable<Void>>mapToObj(i ->
                () -> {
                  dialogue.report(said, comment.id(), AbuseReason.INSULT, "frech", token);
                  dialogue.report(said, null, AbuseReason.OTHER, "", token);
                  return null;
                })
            .toList());
    assertThat(rows("abuse_report")).isEqualTo(2);
    assertThat(dialogue.report(said, null, AbuseReason.OTHER, "", BrowserToken.random())).isTrue();
    assertThat(dialogue.findPublicComment(comment.id())).isPresent();
    assertThat(dialogue.listReports(staff(Role.MODERATOR), procedure.id(), 10))
        .hasSize(3)
        .filteredOn(r -> comment.id().equals(r.comment()))
        .extracting(AbuseReport::note)
        .containsExactly("frech");
    assertThatThrownBy(() -> dialogue.listReports(staff(Role.PLANNER), procedure.id(), 10))
        .isInstanceOf(NotAllowedException.class);
    assertThat(
            refused(() -> dialogue.report(said, null, AbuseReason.OTHER, "x".repeat(501), token)))
        .containsExactly("note kernel.text.long");
  }
}
