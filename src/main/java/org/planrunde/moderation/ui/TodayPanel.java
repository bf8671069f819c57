package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.kernel.ContributionId;
import org.planrunde.moderation.Decision;
import org.planrunde.moderation.LogEntry;

/** What was decided today: counts, and the latest lines of the log. */
final class TodayPanel extends Div {
  private final UnorderedList counts = new UnorderedList();
  private final UnorderedList latest = new UnorderedList();

  TodayPanel(String slug) {
    addClassName("today");
    counts.addClassNames("facts", "count-list");
    latest.addClassNames("facts", "log-short");
    var link =
        new Anchor(
            QueueView.PATH + "/" + slug + "/protokoll", getTranslation("moderation.log.all"));
    add(
        Words.heading(getTranslation("moderation.today")),
        counts,
        Words.heading(getTranslation("moderation.latest")),
        latest,
        new Paragraph(link));
  }

  void count(Map<Decision, Integer> numbers) {
    counts.removeAll();
    for (var decision : Decision.values()) {
      var number = numbers.getOrDefault(decision, 0);
      if (number > 0 || decision == Decision.PUBLISHED) {
        counts.add(
            new ListItem(
                Words.styled("num strong", Integer.toString(number)),
                new Span(getTranslation("moderation.action." + decision))));
      }
    }
  }

  void list(List<LogEntry> entries, Map<ContributionId, Contribution> subjects, Instant now) {
    latest.removeAll();
    entries.forEach(e -> latest.add(line(e, subjects.get(e.contribution()), now)));
    if (entries.isEmpty()) {
      latest.add(new ListItem(getTranslation("moderation.latest.none")));
    }
  }

  private ListItem line(LogEntry entry, @Nullable Contribution subject, Instant now) {
    var what = getTranslation("moderation.action." + entry.decision());
    var reason = entry.reason();
    var words =
        reason == null
            ? what
            : what + ": " + getTranslation("moderation.reason.short." + reason.name());
    var title = subject == null ? "" : Words.title(subject);
    var about = Words.styled("voice", title);
    about.setVisible(!title.isEmpty());
    var text =
        new Span(
            about,
            new Span(words),
            Words.styled(
                "xs muted", entry.accountName() + ", " + Words.ago(this, entry.at(), now)));
    text.addClassName("col");
    return new ListItem(text);
  }
}
