package org.planrunde.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.SafeZip;

/** What a reader has found so far. */
final class Found {
  private static final int MOST_WARNINGS = 50;

  private final List<FoundLayer> layers = new ArrayList<>();
  private final List<Message> warnings = new ArrayList<>();

  void add(LayerCollector collector) {
    layers.add(collector.finish());
    collector.warnings().forEach(this::warn);
  }

  void warn(String key, Object... arguments) {
    warn(Message.of(key, arguments));
  }

  private void warn(Message message) {
    if (warnings.size() < MOST_WARNINGS) {
      warnings.add(message);
    }
  }

  /** Says which files of an archive are left aside. */
  void others(SafeZip zip, SafeZip.Entry read) {
    String names =
        zip.entries().stream()
            .filter(it -> !it.equals(read))
            .map(SafeZip.Entry::fileName)
            .limit(10)
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      warn("plan.read.others", Texts.line(names));
    }
  }

  Findings findings(PlanFormat format, String version) {
    layers.sort((a, b) -> Boolean.compare(b.features() > 0, a.features() > 0));
    return new Findings(format, version, layers, warnings);
  }
}
