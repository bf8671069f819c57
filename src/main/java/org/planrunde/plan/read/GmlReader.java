package org.planrunde.plan.read;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.CrsName;
import org.planrunde.kernel.SafeXml;
import org.planrunde.kernel.XmlLimits;

/**
 * Reads a collection of features in GML 3, as a WFS answers it: one layer for each kind of feature,
 * the simple properties of a feature as its texts, the first shape in it as its place.
 *
 * <p>The reference system is that of the shape, else of the feature's box, else of the whole file.
 */
final class GmlReader {
  private static final Set<String> MEMBERS = Set.of("featureMember", "featureMembers", "member");
  private static final int MOST_PROPERTIES = 40;

  private record Key(String name, @Nullable CrsName crs) {}

  private final ReadOptions options;
  private final Budget budget;
  private final Found found;
  private final Map<Key, LayerCollector> layers = new LinkedHashMap<>();
  private String fileSystem = "";

  GmlReader(ReadOptions options, Budget budget, Found found) {
    this.options = options;
    this.budget = budget;
    this.found = found;
  }

  void read(InputStream in) {
    try (SafeXml xml = SafeXml.open(in, XmlLimits.PLAN)) {
      while (xml.next()) {
        if (xml.isStart("Envelope") && fileSystem.isEmpty()) {
          fileSystem = xml.attribute("srsName").orElse("");
        } else if (xml.isStart() && MEMBERS.contains(xml.name())) {
          members(xml);
        }
      }
    }
    layers.values().forEach(found::add);
  }

  private void members(SafeXml xml) {
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      feature(XmlNode.read(xml));
    }
  }

  private void feature(XmlNode feature) {
    Optional<XmlNode> shape =
        feature.children().stream()
            .flatMap(property -> property.children().stream())
            .filter(GmlGeometry::isOne)
            .findFirst();
    if (shape.isEmpty()) {
      layer(feature, null).skip(SkipReason.NO_GEOMETRY);
      return;
    }
    LayerCollector layer = layer(feature, shape.get());
    try {
      layer.add(GmlGeometry.read(shape.get()), properties(feature));
    } catch (GmlGeometry.Unread e) {
      layer.skip(e.reason());
    }
  }

  private LayerCollector layer(XmlNode feature, @Nullable XmlNode shape) {
    CrsName crs = CrsName.parse(system(feature, shape)).orElse(null);
    return layers.computeIfAbsent(
        new Key(feature.name(), crs), it -> new LayerCollector(it.name, crs, options, budget));
  }

  private String system(XmlNode feature, @Nullable XmlNode shape) {
    String name = shape == null ? "" : shape.srsName();
    if (name.isEmpty()) {
      name = feature.all("Envelope").map(XmlNode::srsName).findFirst().orElse("");
    }
    return name.isEmpty() ? fileSystem : name;
  }

  private static Map<String, Object> properties(XmlNode feature) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (XmlNode child : feature.children()) {
      if (!child.text().isBlank() && properties.size() < MOST_PROPERTIES) {
        properties.merge(
            Texts.line(child.name()), Texts.value(child.text()), (a, b) -> a + "; " + b);
      }
    }
    return properties;
  }
}
