package org.planrunde.dialogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door to what people say to a contribution: comments, votes, reports of abuse. */
@Service
public class Dialogue {
  /** Most voting codes of a procedure. */
  public static final int MAX_CODES = 50_000;

  private final Commenting comments;
  private final Additions additions;
  private final CommentStore store;
  private final VotingBooth booth;
  private final ReportStore reports;
  private final Contributions contributions;
  private final Procedures procedures;
  private final ApplicationEventPublisher events;

  Dialogue(
      Commenting comments,
      Additions additions,
      CommentStore store,
      VotingBooth booth,
      ReportStore reports,
      Contributions contributions,
      Procedures procedures,
      ApplicationEventPublisher events) {
    this.comments = comments;
    this.additions = additions;
    this.store = store;
    this.booth = booth;
    this.reports = reports;
    this.contributions = contributions;
    this.procedures = procedures;
    this.events = events;
  }

  /**
   * Takes a resident's comment; when it returns, it is committed. The same key with the same words
   * gives the same comment and no second row.
   *
   * @throws RefusedException with every field that is not fit, if no phase takes comments now by
   *     the database's clock, if what is commented on or answered is not public, or for the field
   *     {@code key} if other words came with that key before; nothing is stored then
   */
  @Transactional
  public Comment say(CommentDraft draft, BrowserToken token) {
    return comments.say(draft, token);
  }

  /**
   * Takes a comment of the municipality; it is public at once, in whatever phase.
   *
   * @throws RefusedException as {@link #say} does
   * @throws org.planrunde.identity.NotAllowedException unless the person works there
   */
  @Transactional
  public Comment sayOfficially(Staff staff, CommentDraft draft) {
    return comments.sayOfficially(staff, draft);
  }

  /**
   * Adds the author's words to a contribution that waits or is public, in whatever phase before the
   * procedure's end. The same key with the same words gives the same addition and no second row.
   *
   * @param receipt in whatever way it was typed
   * @throws RefusedException if the receipt is unknown, the words are not fit, there are {@link
   *     Comment#MAX_ADDITIONS} already, or the time for it is over; nothing is stored then
   */
  @Transactional
  public Comment add(String receipt, UUID key, String body) {
    return additions.add(receipt, key, body);
  }

  /** True if {@link #add} would take another addition now. */
  public boolean mayAdd(Contribution contribution) {
    return additions.mayAdd(contribution);
  }

  /** What the author added and did not take back, whatever its state: for the author alone. */
  public List<Comment> listAdditions(ContributionId contribution) {
    return additions.list(contribution);
  }

  /** What the author added and everybody may see, oldest first. */
  public List<Comment> listPublicAdditions(ContributionId contribution) {
    return additions.listPublic(contribution);
  }

  /** Takes an addition back and erases it; false if the receipt is not that contribution's. */
  @Transactional
  public boolean withdrawAddition(String receipt, CommentId id) {
    return additions.withdraw(receipt, id);
  }

  /** Lets everybody see a comment that waits or was withheld; false if it does neither. */
  @Transactional
  public boolean publishComment(CommentId id) {
    return comments.publish(id);
  }

  /** Hides a comment or keeps it hidden; false if it was withdrawn, or withheld already. */
  @Transactional
  public boolean withholdComment(CommentId id) {
    return comments.hide(
        id,
        PublicationState.WITHHELD,
        Set.of(PublicationState.RECEIVED, PublicationState.PUBLISHED));
  }

  /** Puts a comment back to where it waits for a person; false if it was withdrawn. */
  @Transactional
  public boolean reopenComment(CommentId id) {
    return comments.hide(
        id,
        PublicationState.RECEIVED,
        Set.of(PublicationState.PUBLISHED, PublicationState.WITHHELD));
  }

  /** Takes back what was said with this browser and erases it; false for any other comment. */
  @Transactional
  public boolean withdrawComment(CommentId id, BrowserToken token) {
    return comments.withdraw(id, token);
  }

  /** The comment if everybody may see it. */
  public Optional<Comment> findPublicComment(CommentId id) {
    return comments.findPublic(id);
  }

  /** The latest conversations about a contribution, newest first. */
  public List<Conversation> listPublic(ContributionId contribution, int limit) {
    return comments.listPublic(contribution, limit);
  }

  /** How many conversations about a contribution everybody may see. */
  public int countConversations(ContributionId contribution) {
    return store.countConversations(contribution);
  }

  /** What was said there with this browser and not taken back, whatever its state. */
  public List<Comment> listOwn(Contribution contribution, BrowserToken token) {
    return comments.listOwn(contribution, token);
  }

  /** The comments with these ids whatever their state, in no order: for staff only. */
  public List<Comment> listForStaff(Collection<CommentId> ids) {
    return store.listForStaff(ids);
  }

  /** How votes are given in a procedure. */
  public VotingRules rules(ProcedureId procedure) {
    return booth.rules(procedure);
  }

  /**
   * Gives a voice, changes it, or takes it back with null. Twice the same is once.
   *
   * @throws RefusedException if the contribution is not public, no phase takes votes now by the
   *     database's clock, the procedure has no such voices, or the code is unknown
   */
  @Transactional
  public void vote(ContributionId contribution, Voter voter, @Nullable VoteKind kind) {
    booth.vote(contribution, voter, kind);
  }

  /**
   * The voice that was given on a contribution.
   *
   * @throws RefusedException if the voter is none by the procedure's rules
   */
  public Optional<VoteKind> findVote(Contribution contribution, Voter voter) {
    return booth.find(contribution, voter);
  }

  /** True if somebody may vote with this code in the procedure. */
  public boolean isCode(ProcedureId procedure, String typed) {
    return booth.isCode(procedure, typed);
  }

  /**
   * Says how votes are given.
   *
   * @throws RefusedException if somebody has voted by other rules already
   */
  @Transactional
  public void setRules(Staff staff, ProcedureId id, VotingRules rules) {
    booth.setRules(procedures.get(staff, id, Role.ADMINISTRATOR), rules);
  }

  /**
   * Makes voting codes; they are told here once and never again.
   *
   * @throws RefusedException if there would be more than {@link #MAX_CODES} in the procedure
   */
  @Transactional
  public List<String> makeCodes(Staff staff, ProcedureId procedure, int number) {
    return booth.makeCodes(procedures.get(staff, procedure, Role.ADMINISTRATOR), number);
  }

  /** How many voting codes a procedure has. */
  public int countCodes(ProcedureId procedure) {
    return booth.countCodes(procedure);
  }

  /** True once somebody has voted in the procedure. */
  public boolean hasVotes(ProcedureId procedure) {
    return booth.hasVotes(procedure);
  }

  /**
   * Tells the moderators about a contribution, or about one public comment on it; hides nothing.
   *
   * @param comment null if the contribution itself is meant
   * @return false if the same browser reported the same before; that report stands
   * @throws RefusedException if what is reported is not public or the note is not fit
   */
  @Transactional
  public boolean report(
      ContributionId id,
      @Nullable CommentId comment,
      AbuseReason reason,
      String typed,
      BrowserToken token) {
    var procedure =
        contributions
            .findPublic(id)
            .map(Contribution::procedure)
            .filter(p -> procedures.find(p).filter(Procedure::published).isPresent())
            .orElseThrow(() -> refusal("contribution", "dialogue.problem.gone"));
    if (comment != null
        && comments.findPublic(comment).filter(c -> c.contribution().equals(id)).isEmpty()) {
      throw refusal("comment", "dialogue.problem.parent");
    }
    var note = PlainText.tidy(typed);
    PlainText.check("note", note, 0, AbuseReport.MAX_NOTE)
        .ifPresent(problem -> {
          throw new RefusedException(problem);
        });
    var report = UUID.randomUUID();
    var fresh =
        reports.insert(report, id, comment, reason, note, token.hash("report " + procedure));
    if (fresh) {
      events.publishEvent(new AbuseReported(report, id, comment, procedure, reason));
    }
    return fresh;
  }

  /**
   * The latest reports of a procedure, newest first.
   *
   * @throws org.planrunde.identity.NotAllowedException unless the person moderates there
   */
  @Transactional(readOnly = true)
  public List<AbuseReport> listReports(Staff staff, ProcedureId procedure, int limit) {
    procedures.get(staff, procedure, Role.MODERATOR);
    return reports.list(procedure, limit);
  }

  private static RefusedException refusal(String field, String key) {
    return new RefusedException(Problem.of(field, key));
  }
}
