package org.planrunde.demo;

import java.time.Instant;
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

  DemoDialogue(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  /**
   * Fills a procedure in which one may vote and comment now.
   *
   * @param said contributions that are public, by their name in the demo's files
   */
  void add(Procedure procedure, Map<String, ContributionId> said, Staff planner, Staff boss) {
    var now = Instant.now();
    if (!procedure.takesVotes(now) || !procedure.takesComments(now)) {
      return;
    }
    var split = procedure.slug().equals(PRO_CONTRA);
    if (split) {
      dialogue.setRules(
          boss, procedure.id(), new VotingRules(Voting.PRO_CONTRA, VoteBasis.BROWSER));
    }
    int place = 0;
    for (var id : said.values()) {
      vote(id, place++, split);
    }
    for (var line : DemoContent.contributions("comments.jsonl")) {
      var on = said.get(text(line, "on"));
      if (on != null) {
        comment(on, null, line, planner);
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
      ContributionId on, @Nullable CommentId parent, JsonNode line, Staff planner) {
    var draft =
        new CommentDraft(UUID.randomUUID(), on, parent, text(line, "text"), text(line, "name"));
    if (line.path("office").asBoolean(false)) {
      answers(on, dialogue.sayOfficially(planner, draft).id(), line, planner);
      return;
    }
    var id = dialogue.say(draft, BrowserToken.random()).id();
    if (!line.path("waits").asBoolean(false)) {
      dialogue.publishComment(id);
      answers(on, id, line, planner);
    }
  }

  private void answers(ContributionId on, CommentId parent, JsonNode line, Staff planner) {
    line.path("answers").forEach(answer -> comment(on, parent, answer, planner));
  }

  private static String text(JsonNode line, String field) {
    return DemoProcedures.text(line, field);
  }
}
