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

  void show(Map<Decision, Integer> numbers, List<LogEntry> entries, Instant now) {
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
    latest.removeAll();
    entries.forEach(e -> latest.add(line(e, now)));
    if (entries.isEmpty()) {
      latest.add(new ListItem(getTranslation("moderation.latest.none")));
    }
  }

  private ListItem line(LogEntry entry, Instant now) {
    var what = getTranslation("moderation.action." + entry.decision());
    var reason = entry.reason();
    var words =
        reason == null
            ? what
            : what + ": " + getTranslation("moderation.reason.short." + reason.name());
    var text =
        new Span(
            new Span(words),
            Words.styled(
                "xs muted", entry.accountName() + ", " + Words.ago(this, entry.at(), now)));
    text.addClassName("col");
    return new ListItem(text);
  }
}
