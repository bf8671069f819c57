package org.planrunde.analysis;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planrunde.analysis.text.Progress;
import org.planrunde.analysis.text.RawText;
import org.planrunde.analysis.text.TextFeatures;
import org.planrunde.analysis.text.TextPipeline;
import org.planrunde.contribution.Contribution;
import org.planrunde.kernel.ContributionId;
import org.springframework.stereotype.Component;

/**
 * Reads texts once and remembers what it found, so that a second run skips the slow reading.
 * Thread-safe. Forgets at a restart, and the longest unused above {@value #MOST} contributions.
 */
@Component
class FeatureCache {
  static final int MOST = 5_000;
  private static final List<String> LANGUAGES = List.of("de", "en", "tr", "ar", "uk");

  private final TextPipeline pipeline = new TextPipeline(LANGUAGES);
  private final Map<ContributionId, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

  private record Entry(RawText text, TextFeatures features) {}

  /** The features of the contributions in their order. */
  List<TextFeatures> features(List<Contribution> contributions, int threads, Progress progress) {
    var features = known(contributions);
    var unread = contributions.stream().filter(c -> !features.containsKey(c.id())).toList();
    var fresh =
        pipeline.analyseAll(unread.stream().map(FeatureCache::raw).toList(), threads, progress);
    for (int i = 0; i < fresh.size(); i++) {
      features.put(unread.get(i).id(), fresh.get(i));
    }
    keep(unread, fresh);
    return contributions.stream().map(c -> Objects.requireNonNull(features.get(c.id()))).toList();
  }

  /** The features of a name that a person gave; so short that it is read each time. */
  TextFeatures ofName(String name, String language) {
    return pipeline.analyse(new RawText(name, "", language));
  }

  /** Forgets a contribution that nobody may see any more. */
  synchronized void forget(ContributionId id) {
    entries.remove(id);
  }

  private synchronized Map<ContributionId, TextFeatures> known(List<Contribution> contributions) {
    var known = new HashMap<ContributionId, TextFeatures>();
    for (var contribution : contributions) {
      var entry = entries.get(contribution.id());
      if (entry != null && entry.text.equals(raw(contribution))) {
        known.put(contribution.id(), entry.features);
      }
    }
    return known;
  }

  private synchronized void keep(List<Contribution> read, List<TextFeatures> features) {
    for (int i = 0; i < read.size(); i++) {
      entries.put(read.get(i).id(), new Entry(raw(read.get(i)), features.get(i)));
    }
    Iterator<?> oldest = entries.values().iterator();
    for (int surplus = entries.size() - MOST; surplus > 0; surplus--) {
      oldest.next();
      oldest.remove();
    }
  }

  private static RawText raw(Contribution c) {
    return new RawText(c.title(), c.text(), c.language());
  }
}
