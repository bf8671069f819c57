package org.planrunde.moderation.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;
import org.planrunde.moderation.ModerationCase;

/** What one moderator has before them: the order, what is chosen, what came in meanwhile. */
final class QueueModel {
  /** Filter for everything. */
  static final String ALL = "";

  private final List<ModerationCase> cases = new ArrayList<>();
  private final Set<ContributionId> checked = new LinkedHashSet<>();
  private final Set<ContributionId> news = new LinkedHashSet<>();
  private final Set<ContributionId> gone = new LinkedHashSet<>();
  private String category = ALL;
  private @Nullable ContributionId current;

  /** Takes over a fresh list; keeps what is chosen as far as it is still there. */
  void load(List<ModerationCase> fresh) {
    cases.clear();
    cases.addAll(fresh);
    news.clear();
    gone.clear();
    var there = fresh.stream().map(c -> c.contribution().id()).toList();
    checked.retainAll(there);
    if (visible().isEmpty()) {
      category = ALL;
    }
    settle(0);
  }

  List<ModerationCase> visible() {
    return cases.stream().filter(this::matches).toList();
  }

  private boolean matches(ModerationCase c) {
    return category.equals(ALL) || category.equals(c.contribution().category());
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

  String category() {
    return category;
  }

  void filter(String key) {
    category = key;
    checked.clear();
    settle(0);
  }

  Optional<ModerationCase> current() {
    return cases.stream().filter(c -> c.contribution().id().equals(current)).findFirst();
  }

  boolean isCurrent(ModerationCase c) {
    return c.contribution().id().equals(current);
  }

  void choose(ContributionId id) {
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

  void check(ContributionId id, boolean on) {
    if (on) {
      checked.add(id);
    } else {
      checked.remove(id);
    }
  }

  boolean isChecked(ModerationCase c) {
    return checked.contains(c.contribution().id());
  }

  int checkedCount() {
    return checked.size();
  }

  /** What a decision is about: the checked ones, or else the current one. */
  List<ContributionId> targets() {
    return checked.isEmpty()
        ? current().map(c -> List.of(c.contribution().id())).orElse(List.of())
        : List.copyOf(checked);
  }

  /** Takes decided cases off and moves on to the next one. */
  void remove(Collection<ContributionId> ids) {
    var at = position();
    var before =
        visible().stream().limit(at).filter(c -> ids.contains(c.contribution().id())).count();
    cases.removeIf(c -> ids.contains(c.contribution().id()));
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
    current = shown.isEmpty() ? null : shown.get(at).contribution().id();
  }

  /** Something came in; it waits until the moderator asks for it. */
  void received(ContributionId id) {
    if (cases.stream().noneMatch(c -> c.contribution().id().equals(id))) {
      news.add(id);
    }
  }

  /** Somebody else decided; the case stays in its place and says so. */
  void decidedElsewhere(ContributionId id) {
    news.remove(id);
    if (cases.stream().anyMatch(c -> c.contribution().id().equals(id))) {
      gone.add(id);
    }
  }

  boolean isGone(ModerationCase c) {
    return gone.contains(c.contribution().id());
  }

  int newsCount() {
    return news.size();
  }
}
