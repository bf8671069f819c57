package org.planrunde.plan.proxy;

import java.util.List;
import java.util.Map;

/**
 * What a service says about a place, as plain text that is fit for a page.
 *
 * @param features attributes with their values, in the service's order
 * @param lines what it says in sentences, where there are no attributes
 */
public record PlaceInfo(List<Map<String, String>> features, List<String> lines) {
  static final int MOST_FEATURES = 10;
  static final int MOST_ATTRIBUTES = 40;
  static final int MOST_LINES = 40;
  static final int LONGEST_NAME = 80;
  static final int LONGEST_VALUE = 500;

  /** The service has nothing to say. */
  static final PlaceInfo NOTHING = new PlaceInfo(List.of(), List.of());

  /** Keeps own copies of the lists. */
  public PlaceInfo {
    features = List.copyOf(features);
    lines = List.copyOf(lines);
  }
}
