package org.planrunde.plan.read;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.CrsName;
import org.planrunde.kernel.SafeXml;
import org.planrunde.kernel.XmlLimits;

/**
 * Reads XPlanGML 4.0 to 6.0: the outlines of plans, then areas, lines and points with their
 * attributes.
 *
 * <p>Takes every feature with a place except those that only draw a plan (XP_PPO and the like). The
 * reference system is that of the geometry, else of the feature, else of the whole file.
 */
final class XPlanReader {
  static final String NAMESPACE = "http://www.xplanung.de/xplangml/";

  private static final Set<String> MEMBERS = Set.of("featureMember", "featureMembers", "member");
  private static final int MOST_PROPERTIES = 40;

  private enum Part {
    OUTLINE,
    AREA,
    LINE,
    POINT
  }

  private record Key(Part part, @Nullable CrsName crs) {}

  private final ReadOptions options;
  private final Budget budget;
  private final Found found;
  private final Map<Key, LayerCollector> layers = new LinkedHashMap<>();
  private String version = "";
  private String planName = "";
  private String fileSystem = "";

  XPlanReader(ReadOptions options, Budget budget, Found found) {
    this.options = options;
    this.budget = budget;
    this.found = found;
  }

  /** Gives the version, such as 6.0. */
  String read(InputStream in) {
    try (SafeXml xml = SafeXml.open(in, XmlLimits.PLAN)) {
      while (xml.next()) {
        if (xml.isStart("Envelope") && fileSystem.isEmpty()) {
          fileSystem = xml.attribute("srsName").orElse("");
        } else if (xml.isStart() && xml.namespace().startsWith(NAMESPACE)) {
          feature(xml);
        }
      }
    }
    var ordered = new EnumMap<Part, List<LayerCollector>>(Part.class);
    layers.forEach((key, it) -> ordered.computeIfAbsent(key.part, _ -> new ArrayList<>()).add(it));
    ordered.values().forEach(list -> list.forEach(found::add));
    return version;
  }

  /** The root is of the same namespace as its features; what is in it stands in members. */
  private void feature(SafeXml xml) {
    if (version.isEmpty()) {
      version = xml.namespace().substring(NAMESPACE.length()).replace('/', '.');
    }
    if (xml.depth() < 3 || MEMBERS.contains(xml.name())) {
      return;
    }
    XmlNode node = XmlNode.read(xml);
    if (!node.name().startsWith("XP_") && !node.name().endsWith("_Bereich")) {
      node.children().forEach(property -> shape(node, property));
    }
  }

  private void shape(XmlNode feature, XmlNode property) {
    Optional<XmlNode> shape = property.children().stream().filter(GmlGeometry::isOne).findFirst();
    if (shape.isEmpty()) {
      return;
    }
    CrsName crs = system(feature, shape.get());
    try {
      Geometry geometry = GmlGeometry.read(shape.get());
      boolean plan = feature.name().endsWith("_Plan");
      if (plan && planName.isEmpty()) {
        planName = feature.textOf("name");
      }
      layer(plan ? Part.OUTLINE : part(geometry), crs).add(geometry, properties(feature));
    } catch (GmlGeometry.Unread e) {
      layer(Part.AREA, crs).skip(e.reason());
    }
  }

  private static Part part(Geometry geometry) {
    return switch (geometry.getDimension()) {
      case 0 -> Part.POINT;
      case 1 -> Part.LINE;
      default -> Part.AREA;
    };
  }

  private LayerCollector layer(Part part, @Nullable CrsName crs) {
    return layers.computeIfAbsent(
        new Key(part, crs), it -> new LayerCollector(label(part), crs, options, budget));
  }

  /** In German, as all that is in such a file; whoever adds the layer may rename it. */
  private String label(Part part) {
    String what =
        switch (part) {
          case OUTLINE -> "Geltungsbereich";
          case AREA -> "Flächen";
          case LINE -> "Linien";
          case POINT -> "Punkte";
        };
    return planName.isEmpty() ? what : planName + ": " + what;
  }

  private @Nullable CrsName system(XmlNode feature, XmlNode shape) {
    String name = shape.srsName();
    if (name.isEmpty()) {
      name = feature.all("Envelope").map(XmlNode::srsName).findFirst().orElse("");
    }
    return CrsName.parse(name.isEmpty() ? fileSystem : name).orElse(null);
  }

  private static Map<String, Object> properties(XmlNode feature) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("art", Texts.line(feature.name()));
    for (XmlNode child : feature.children()) {
      if (!child.text().isBlank() && properties.size() < MOST_PROPERTIES) {
        properties.merge(
            Texts.line(child.name()), Texts.value(child.text()), (a, b) -> a + "; " + b);
      }
    }
    XPlanWords.explain(feature, properties);
    return properties;
  }
}
