package org.planrunde.moderation.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planrunde.moderation.ModerationCase;
import org.planrunde.moderation.Seen;
import org.planrunde.moderation.Subject;

/** What one moderator has before them: the order, what is chosen, what came in meanwhile. */
final class QueueModel {
  private final QueueFilter filter = new QueueFilter();
  private final List<ModerationCase> cases = new ArrayList<>();
  private final Set<Subject> checked = new LinkedHashSet<>();
  private final Set<Subject> news = new LinkedHashSet<>();
  private final Set<Subject> gone = new LinkedHashSet<>();
  private @Nullable Subject current;

  /** Takes over a fresh list; keeps what is chosen as far as it is still there. */
  void load(List<ModerationCase> fresh) {
    cases.clear();
    cases.addAll(fresh);
    news.clear();
    gone.clear();
    var there = fresh.stream().map(c -> c.subject()).toList();
    checked.retainAll(there);
    if (visible().isEmpty()) {
      filter.clear();
    }
    settle(0);
  }

  List<ModerationCase> visible() {
    return cases.stream().filter(this::matches).toList();
  }

  private boolean matches(ModerationCase c) {
    return filter.matches(c, Instant.now());
  }

  /** How many cases each category has. */
  Map<String, Integer> counts() {
    var counts = new TreeMap<String, Integer>();
    for (var c : cases) {
      var key = c.contribution().category();
      if (key != null) {
        counts.merge(key, 1, Integer::sum);
      }
    }
    return counts;
  }

  int size() {
    return cases.size();
  }

  /** How many have a flag of any kind. */
  int flaggedCount() {
    return (int) cases.stream().filter(c -> !c.flags().isEmpty()).count();
  }

  /** What is looked at; call {@link #filtered} after a change. */
  QueueFilter filter() {
    return filter;
  }

  /** Begins at the top of what matches now. */
  void filtered() {
    checked.clear();
    settle(0);
  }

  /** Chooses everything that matches, or nothing if all of it was chosen. */
  void checkAll() {
    var all = visible().stream().map(ModerationCase::subject).toList();
    if (checked.containsAll(all)) {
      checked.clear();
    } else {
      checked.addAll(all);
    }
  }

  Optional<ModerationCase> current() {
    return cases.stream().filter(c -> c.subject().equals(current)).findFirst();
  }

  boolean isCurrent(ModerationCase c) {
    return c.subject().equals(current);
  }

  void choose(Subject id) {
    current = id;
  }

  /** Pages by so many cases and stops at both ends. */
  void page(int by) {
    settle(position() + by);
  }

  /** Puts the current case behind all others, on this screen only. */
  void later() {
    var at = position();
    current()
        .ifPresent(c -> {
          cases.remove(c);
          cases.add(c);
        });
    settle(at);
  }

  void check(Subject id, boolean on) {
    if (on) {
      checked.add(id);
    } else {
      checked.remove(id);
    }
  }

  boolean isChecked(ModerationCase c) {
    return checked.contains(c.subject());
  }

  int checkedCount() {
    return checked.size();
  }

  /** What a decision is about: the checked ones, or else the current one. */
  List<Subject> targets() {
    return checked.isEmpty()
        ? current().map(c -> List.of(c.subject())).orElse(List.of())
        : List.copyOf(checked);
  }

  /** These as they are on the screen. */
  Seen seen(Collection<Subject> subjects) {
    return Seen.of(cases.stream().filter(c -> subjects.contains(c.subject())).toList());
  }

  /** Takes decided cases off and moves on to the next one. */
  void remove(Collection<Subject> ids) {
    var at = position();
    var before = visible().stream().limit(at).filter(c -> ids.contains(c.subject())).count();
    cases.removeIf(c -> ids.contains(c.subject()));
    checked.removeAll(ids);
    gone.removeAll(ids);
    if (current().isEmpty()) {
      settle(at - (int) before);
    }
  }

  private int position() {
    var shown = visible();
    for (int i = 0; i < shown.size(); i++) {
      if (isCurrent(shown.get(i))) {
        return i;
      }
    }
    return 0;
  }

  private void settle(int position) {
    var shown = visible();
    var at = Math.max(0, Math.min(position, shown.size() - 1));
    current = shown.isEmpty() ? null : shown.get(at).subject();
  }

  /** Something came in; it waits until the moderator asks for it. */
  void received(Subject id) {
    if (cases.stream().noneMatch(c -> c.subject().equals(id))) {
      news.add(id);
    }
  }

  /** Somebody else decided; the case stays in its place and says so. */
  void decidedElsewhere(Subject id) {
    news.remove(id);
    if (cases.stream().anyMatch(c -> c.subject().equals(id))) {
      gone.add(id);
    }
  }

  boolean isGone(ModerationCase c) {
    return gone.contains(c.subject());
  }

  int newsCount() {
    return news.size();
  }
}
