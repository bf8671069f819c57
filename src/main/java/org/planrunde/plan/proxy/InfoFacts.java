package org.planrunde.plan.proxy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planrunde.plan.service.ServiceText;

/** Attributes of features while they are read, under limits. For one thread. */
final class InfoFacts {
  private final List<Map<String, String>> features = new ArrayList<>();
  private Map<String, String> open = new LinkedHashMap<>();

  /** Begins another feature, unless the last one has no attributes yet. */
  void next() {
    if (!open.isEmpty()) {
      features.add(open);
      open = new LinkedHashMap<>();
    }
  }

  /** Takes an attribute that says something; of two of the same name the first. */
  void put(String name, String value) {
    var shortName = ServiceText.line(name, PlaceInfo.LONGEST_NAME);
    var shortValue = ServiceText.line(value, PlaceInfo.LONGEST_VALUE);
    if (open.size() < PlaceInfo.MOST_ATTRIBUTES
        && !shortName.isEmpty()
        && !shortValue.isEmpty()
        && !shortValue.equalsIgnoreCase("null")) {
      open.putIfAbsent(shortName, shortValue);
    }
  }

  /** What was read; the lines only if there are no attributes. */
  PlaceInfo finish(List<String> lines) {
    next();
    var said =
        features.isEmpty()
            ? lines.stream()
                .limit(PlaceInfo.MOST_LINES)
                .map(it -> ServiceText.line(it, PlaceInfo.LONGEST_VALUE))
                .filter(it -> !it.isEmpty())
                .toList()
            : List.<String>of();
    return new PlaceInfo(features.stream().limit(PlaceInfo.MOST_FEATURES).toList(), said);
  }
}
