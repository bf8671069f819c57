package org.planrunde.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Tally;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ContributionId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;

/** Votes are honest whatever arrives, and however often at once. */
class VotesModuleTest extends DialogueTest {
  private final Voter me = new Voter.Browser(token);

  @Test
  void twoHundredAtOnceWithOneTokenAreOneVote() throws Exception {
    inParallel(16, IntStream.range(0, 200).mapToObj(i -> vote(me, VoteKind.SUPPORT)).toList());
    assertThat(rows("vote")).isEqualTo(1);
    assertThat(tally(said)).isEqualTo(new Tally(1, 0, 0));
  }

  @Test
  void twoHundredBrowsersAtOnceAreTwoHundredVotes() throws Exception {
    inParallel(16, IntStream.range(0, 200).mapToObj(i -> vote(other(), VoteKind.SUPPORT)).toList());
    assertThat(rows("vote")).isEqualTo(200);
    assertThat(tally(said)).isEqualTo(new Tally(200, 0, 0));
  }

  @Test
  void forAndAgainstAtOnceAreOneVoteAndOneCount() throws Exception {
    var administrator = staff(Role.ADMINISTRATOR);
    dialogue.setRules(
        administrator, procedure.id(), new VotingRules(Voting.PRO_CONTRA, VoteBasis.BROWSER));
    inParallel(
        16,
        IntStream.range(0, 120)
            .mapToObj(i -> vote(me, i % 2 == 0 ? VoteKind.PRO : VoteKind.CONTRA))
            .toList());
    assertThat(rows("vote")).isEqualTo(1);
    var tally = tally(said);
    assertThat(tally.supports() + tally.opposes()).isEqualTo(1);
    var kind = dialogue.findVote(contributions.findPublic(said).orElseThrow(), me).orElseThrow();
    assertThat(tally).isEqualTo(kind.one());
  }

  @Test
  void givingAndTakingBackAtOnceLeavesRowsAndCountEqual() throws Exception {
    inParallel(
        16,
        IntStream.range(0, 100)
            .mapToObj(i -> vote(me, i % 2 == 0 ? VoteKind.SUPPORT : null))
            .toList());
    assertThat(tally(said).supports()).isEqualTo(rows("vote")).isLessThanOrEqualTo(1);
  }

  @Test
  void aVoteIsChangedAndTakenBack() {
    dialogue.vote(said, me, VoteKind.SUPPORT);
    dialogue.vote(said, me, VoteKind.SUPPORT);
    assertThat(tally(said)).isEqualTo(new Tally(1, 0, 0));
    dialogue.vote(said, me, null);
    dialogue.vote(said, me, null);
    assertThat(tally(said)).isEqualTo(Tally.NONE);
    assertThat(rows("vote")).isZero();
  }

  @Test
  void votesDoNotRenewTheMap() {
    var before = revision();
    dialogue.vote(said, me, VoteKind.SUPPORT);
    dialogue.say(draft("Gute Idee"), token);
    assertThat(revision()).isEqualTo(before);
  }

  @Test
  void whatIsNotOpenOrNotPublicTakesNoVote() {
    assertThat(refused(() -> dialogue.vote(ContributionId.random(), me, VoteKind.SUPPORT)))
        .containsExactly("contribution dialogue.problem.gone");
    assertThat(refused(() -> dialogue.vote(said, me, VoteKind.PRO)))
        .containsExactly("vote dialogue.problem.voting");
    assertThat(refused(() -> dialogue.vote(said, new Voter.Code("AAAA"), VoteKind.SUPPORT)))
        .containsExactly("code dialogue.problem.basis");
    phases(new Phase("Ideen", Instant.now().minusSeconds(9), null, true, true, false));
    assertThat(refused(() -> dialogue.vote(said, me, VoteKind.SUPPORT)))
        .containsExactly("phase dialogue.problem.votes-closed");
    contributions.withhold(said);
    assertThat(refused(() -> dialogue.vote(said, me, VoteKind.SUPPORT)))
        .containsExactly("contribution dialogue.problem.gone");
    procedures.save(procedure.with(p -> p.published = false));
    assertThat(refused(() -> dialogue.vote(said, me, VoteKind.SUPPORT)))
        .containsExactly("contribution dialogue.problem.gone");
    assertThat(rows("vote")).isZero();
  }

  @Test
  void aCodeIsOneVoteInOneProcedureAndOnlyItsHashIsKept() {
    var administrator = staff(Role.ADMINISTRATOR);
    dialogue.setRules(
        administrator, procedure.id(), new VotingRules(Voting.SUPPORT, VoteBasis.CODE));
    var codes = dialogue.makeCodes(administrator, procedure.id(), 3);
    assertThat(codes)
        .hasSize(3)
        .allMatch(c -> c.matches("([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}"));
    var typed = codes.getFirst().toLowerCase(Locale.ROOT).replace('-', ' ');
    dialogue.vote(said, new Voter.Code(typed), VoteKind.SUPPORT);
    dialogue.vote(said, new Voter.Code(codes.getFirst()), VoteKind.SUPPORT);
    assertThat(tally(said)).isEqualTo(new Tally(1, 0, 0));
    assertThat(refused(() -> dialogue.vote(said, me, VoteKind.SUPPORT)))
        .containsExactly("code dialogue.problem.basis");
    assertThat(refused(() -> dialogue.vote(said, new Voter.Code("x'; --"), VoteKind.SUPPORT)))
        .containsExactly("code dialogue.problem.code");
    assertThat(
            jdbc.sql("select v::text as t from vote_code v")
                .query((rs, n) -> rs.getString("t"))
                .list())
        .noneMatch(row -> codes.stream().anyMatch(row::contains));
    var first = procedure;
    procedure = newProcedure(ModerationPolicy.AFTER);
    var boss = staff(Role.ADMINISTRATOR);
    dialogue.setRules(boss, procedure.id(), new VotingRules(Voting.SUPPORT, VoteBasis.CODE));
    var elsewhere = contribution("Anderswo");
    assertThat(
            refused(() -> dialogue.vote(elsewhere, new Voter.Code(codes.get(1)), VoteKind.SUPPORT)))
        .containsExactly("code dialogue.problem.code");
    assertThatThrownBy(() -> dialogue.makeCodes(boss, first.id(), 1))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void theRulesStayOnceSomebodyVoted() {
    var administrator = staff(Role.ADMINISTRATOR);
    dialogue.vote(said, me, VoteKind.SUPPORT);
    var other = new VotingRules(Voting.PRO_CONTRA, VoteBasis.BROWSER);
    assertThat(refused(() -> dialogue.setRules(administrator, procedure.id(), other)))
        .containsExactly("voting dialogue.problem.has-votes");
    dialogue.setRules(administrator, procedure.id(), VotingRules.DEFAULT);
    assertThatThrownBy(
            () -> dialogue.setRules(staff(Role.MODERATOR), procedure.id(), VotingRules.DEFAULT))
        .isInstanceOf(NotAllowedException.class);
    assertThat(refused(() -> dialogue.makeCodes(administrator, procedure.id(), 0)))
        .containsExactly("codes dialogue.problem.codes");
    assertThat(
            refused(
                () -> dialogue.makeCodes(administrator, procedure.id(), Dialogue.MAX_CODES + 1)))
        .containsExactly("codes dialogue.problem.codes");
  }

  private long revision() {
    return jdbc.sql("select revision from contribution_revision where procedure_id = ?")
        .param(procedure.id().value())
        .query((rs, n) -> rs.getLong("revision"))
        .single();
  }

  private static Voter other() {
    return new Voter.Browser(BrowserToken.random());
  }

  private Callable<Void> vote(Voter voter, @Nullable VoteKind kind) {
    return () -> {
      dialogue.vote(said, voter, kind);
      return null;
    };
  }
}
