package org.planrunde.moderation.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.kernel.ContributionId;
import org.planrunde.moderation.Answer;
import org.planrunde.moderation.ProcessingStatus;

/** What is looked at and chosen on the page of the answers. */
final class AnswerModel {
  /** A public contribution and where it stands. */
  record Line(Contribution said, @Nullable Answer answer) {
    ProcessingStatus status() {
      return answer == null ? ProcessingStatus.PUBLISHED : answer.status();
    }
  }

  /** For which contributions something is done. */
  enum Scope {
    ONE,
    CHOSEN,
    FILTERED
  }

  private final List<Line> lines = new ArrayList<>();
  private final Set<ContributionId> checked = new LinkedHashSet<>();
  private @Nullable ContributionId current;
  String category = QueueFilter.ALL;
  String status = QueueFilter.ALL;
  String words = "";

  void load(List<Contribution> said, Map<ContributionId, Answer> answers) {
    var known = new HashMap<>(answers);
    lines.clear();
    said.forEach(c -> lines.add(new Line(c, known.get(c.id()))));
    checked.retainAll(order());
  }

  List<ContributionId> order() {
    return lines.stream().map(l -> l.said().id()).toList();
  }

  /** Begins at the top of what matches now; what was chosen and is hidden now is let go. */
  void first() {
    var shown = visible();
    checked.retainAll(shown.stream().map(l -> l.said().id()).toList());
    if (shown.stream().noneMatch(this::isCurrent)) {
      current = shown.isEmpty() ? null : shown.getFirst().said().id();
    }
  }

  List<Line> visible() {
    return lines.stream().filter(this::matches).toList();
  }

  private boolean matches(Line line) {
    var part = words.toLowerCase(Locale.ROOT);
    return (category.equals(QueueFilter.ALL) || category.equals(line.said().category()))
        && (status.equals(QueueFilter.ALL) || status.equals(line.status().name()))
        && (part.isEmpty()
            || line.said().title().toLowerCase(Locale.ROOT).contains(part)
            || line.said().text().toLowerCase(Locale.ROOT).contains(part)
            || line.said().code().toLowerCase(Locale.ROOT).equals(part));
  }

  Optional<Line> current() {
    return lines.stream().filter(this::isCurrent).findFirst();
  }

  boolean isCurrent(Line line) {
    return line.said().id().equals(current);
  }

  void choose(ContributionId id) {
    current = id;
  }

  void check(ContributionId id, boolean on) {
    if (on) {
      checked.add(id);
    } else {
      checked.remove(id);
    }
  }

  boolean isChecked(Line line) {
    return checked.contains(line.said().id());
  }

  List<ContributionId> targets(Scope scope) {
    return switch (scope) {
      case ONE -> current().map(l -> List.of(l.said().id())).orElse(List.of());
      case CHOSEN -> List.copyOf(checked);
      case FILTERED -> visible().stream().map(l -> l.said().id()).toList();
    };
  }
}
