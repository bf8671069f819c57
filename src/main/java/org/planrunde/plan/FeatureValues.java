package org.planrunde.plan;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planrunde.geo.GeoFeature;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoLimits;
import org.planrunde.plan.LayerStyle.Category;

/**
 * The attributes of a layer's features by which they can be told apart: those with at most as many
 * different values as a style has categories.
 */
final class FeatureValues {
  /** In XPlanGML layers: the land use in words, and its class. */
  private static final String USE = "nutzung";

  private static final String USE_CLASS = "planzv";
  private static final int MOST_ATTRIBUTES = 40;

  private final Map<String, Set<String>> values = new LinkedHashMap<>();
  private final Map<String, String> classes = new LinkedHashMap<>();
  private boolean unclassed;

  private FeatureValues() {}

  /** Reads GeoJSON that was taken before. */
  static FeatureValues of(byte[] geoJson) {
    var found = new FeatureValues();
    new GeoJsonReader(GeoLimits.LAYER_UPLOAD)
        .features(new ByteArrayInputStream(geoJson), found::take);
    return found;
  }

  private void take(GeoFeature feature) {
    feature
        .properties()
        .forEach((name, value) -> {
          var known = values.get(name);
          if (known == null && values.size() < MOST_ATTRIBUTES) {
            known = new LinkedHashSet<>();
            values.put(name, known);
          }
          // One more than there may be says that there are too many.
          if (known != null && known.size() <= LayerStyle.MAX_CATEGORIES && isFit(value)) {
            known.add(value);
          }
        });
    var use = feature.properties().get(USE);
    var type = feature.properties().get(USE_CLASS);
    if (use == null || type == null) {
      unclassed = true;
    } else if (classes.size() <= LayerStyle.MAX_CATEGORIES) {
      classes.putIfAbsent(use, type);
    }
  }

  private static boolean isFit(String value) {
    return !value.isBlank() && value.length() <= LayerStyle.MAX_VALUE;
  }

  /** Each attribute with its values in the order of the file. */
  Map<String, List<String>> choices() {
    var choices = new LinkedHashMap<String, List<String>>();
    values.forEach((name, all) -> {
      // The last category is for what comes later.
      if (!all.isEmpty() && all.size() < LayerStyle.MAX_CATEGORIES && isFit(name)) {
        choices.put(name, List.copyOf(all));
      }
    });
    return choices;
  }

  /** The colours and words of the PlanZV, if these are areas of an XPlanGML file. */
  Optional<LayerStyle> landUse() {
    var categories = new ArrayList<Category>();
    for (var paint : Paint.values()) {
      classes.entrySet().stream()
          .filter(use -> use.getValue().equals(paint.name()))
          .map(use -> use.getKey())
          .sorted()
          .filter(use -> use.length() <= LayerStyle.MAX_LABEL)
          .forEach(use -> categories.add(new Category(use, use, paint, Stroke.SOLID)));
    }
    if (categories.isEmpty()) {
      return Optional.empty();
    }
    boolean rest = unclassed || categories.size() < classes.size();
    var shown = categories.stream().limit(LayerStyle.MAX_CATEGORIES - 1).toList();
    if (rest || shown.size() < categories.size()) {
      shown = new ArrayList<>(shown);
      shown.add(new Category("", "Übrige Festsetzungen", Paint.GREY, Stroke.DASHED));
    }
    return Optional.of(new LayerStyle(USE, shown));
  }
}
