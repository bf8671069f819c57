package org.planrunde.demo;

import java.util.List;
import java.util.Map;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Redaction;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.moderation.AnswerPlan;
import org.planrunde.moderation.Answers;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.ProcessingStatus;
import org.planrunde.moderation.Wording;
import org.planrunde.moderation.Wordings;
import org.planrunde.procedure.Procedure;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the office did with the invented contributions: redacted one, answered some. */
@Component
@ConditionalOnProperty("planrunde.demo")
class DemoDesk {
  private final Contributions contributions;
  private final Moderation moderation;
  private final Answers answers;
  private final Wordings wordings;

  DemoDesk(Contributions contributions, Moderation moderation, Answers answers, Wordings wordings) {
    this.contributions = contributions;
    this.moderation = moderation;
    this.answers = answers;
    this.wordings = wordings;
  }

  /** Takes the words out that the file names. */
  void redact(Procedure procedure, Staff moderator, ContributionId id, String words) {
    for (var said : contributions.listForStaff(List.of(id))) {
      int at = said.text().indexOf(words);
      var part = new Redaction.Part(Redaction.Field.TEXT, at, at + words.length());
      moderation.redact(moderator, procedure.id(), said, List.of(part));
    }
  }

  /** Answers those of the file that are there, by their source. */
  void answer(Procedure procedure, Staff moderator, Map<String, ContributionId> known) {
    for (var node : DemoContent.answers().get("answers")) {
      var ids =
          node.get("sources")
              .valueStream()
              .map(JsonNode::asString)
              .filter(known::containsKey)
              .map(known::get)
              .toList();
      var status = ProcessingStatus.valueOf(DemoProcedures.text(node, "status"));
      if (!ids.isEmpty()) {
        var plan = new AnswerPlan(ids, status, DemoProcedures.text(node, "text"), false);
        answers.answer(moderator, procedure.id(), plan);
      }
    }
  }

  void templates(Staff moderator) {
    for (var node : DemoContent.answers().get("templates")) {
      var fresh = Wording.fresh(Wording.Kind.ANSWER, null);
      wordings.save(
          moderator,
          fresh.saying(DemoProcedures.text(node, "title"), DemoProcedures.text(node, "text")));
    }
  }
}
