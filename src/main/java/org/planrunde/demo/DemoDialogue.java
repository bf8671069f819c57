package org.planrunde.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.dialogue.CommentDraft;
import org.planrunde.dialogue.CommentId;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.dialogue.VoteBasis;
import org.planrunde.dialogue.VoteKind;
import org.planrunde.dialogue.Voter;
import org.planrunde.dialogue.Voting;
import org.planrunde.dialogue.VotingRules;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.Subject;
import org.planrunde.procedure.Procedure;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lets the invented residents vote and comment, and the town answer some of them. */
@Component
@ConditionalOnProperty("planrunde.demo")
class DemoDialogue {
  private static final String PRO_CONTRA = "spielplatz-ostpark";
  private static final int MOST = 64;

  private final Dialogue dialogue;
  private final Moderation moderation;

  DemoDialogue(Dialogue dialogue, Moderation moderation) {
    this.dialogue = dialogue;
    this.moderation = moderation;
  }

  /**
   * Fills a procedure in which one may vote and comment now.
   *
   * @param said contributions that are public, by their name in the demo's files
   */
  void add(Procedure procedure, Map<String, ContributionId> said, DemoStaff staff) {
    var now = Instant.now();
    if (!procedure.takesVotes(now) || !procedure.takesComments(now)) {
      return;
    }
    var split = procedure.slug().equals(PRO_CONTRA);
    if (split) {
      dialogue.setRules(
          staff.boss(), procedure.id(), new VotingRules(Voting.PRO_CONTRA, VoteBasis.BROWSER));
    }
    int place = 0;
    for (var id : said.values()) {
      vote(id, place++, split);
    }
    for (var line : DemoContent.contributions("comments.jsonl")) {
      var on = said.get(text(line, "on"));
      if (on != null) {
        comment(on, null, line, staff);
      }
    }
  }

  /** Few contributions get many votes and most get few, always the same ones. */
  private void vote(ContributionId id, int place, boolean split) {
    var luck = place * 389 % 997;
    var votes = MOST * 40 / (40 + luck) - 1;
    for (int i = 0; i < votes; i++) {
      var kind = !split ? VoteKind.SUPPORT : (i + luck) % 4 == 0 ? VoteKind.CONTRA : VoteKind.PRO;
      dialogue.vote(id, new Voter.Browser(BrowserToken.random()), kind);
    }
  }

  private void comment(
      ContributionId on, @Nullable CommentId parent, JsonNode line, DemoStaff staff) {
    var draft =
        new CommentDraft(UUID.randomUUID(), on, parent, text(line, "text"), text(line, "name"));
    if (line.path("office").asBoolean(false)) {
      answers(on, dialogue.sayOfficially(staff.planner(), draft).id(), line, staff);
      return;
    }
    var id = dialogue.say(draft, BrowserToken.random()).id();
    if (!line.path("waits").asBoolean(false)) {
      var subject = new Subject(Subject.Kind.COMMENT, id.value());
      moderation.publish(staff.moderator(), staff.procedure(), List.of(subject));
      answers(on, id, line, staff);
    }
  }

  private void answers(ContributionId on, CommentId parent, JsonNode line, DemoStaff staff) {
    line.path("answers").forEach(answer -> comment(on, parent, answer, staff));
  }

  /** Who acts in a procedure of the demo. */
  record DemoStaff(ProcedureId procedure, Staff moderator, Staff planner, Staff boss) {}

  private static String text(JsonNode line, String field) {
    return DemoProcedures.text(line, field);
  }
}
