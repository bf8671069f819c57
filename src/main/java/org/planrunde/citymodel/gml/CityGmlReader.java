package org.planrunde.citymodel.gml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import org.planrunde.kernel.SafeXml;

/**
 * Reads a CityGML document object by object; only one is in memory at a time.
 *
 * <p>Objects that place a prototype told further down wait, without geometry, for the end.
 */
final class CityGmlReader {
  private static final String NAMESPACE = "http://www.opengis.net/citygml/";
  private static final Set<String> VERSIONS = Set.of("1.0", "2.0", "3.0");
  private static final int MOST_WAITING = 100_000;

  private final SafeXml xml;
  private final ModelLimits limits;
  private final ModelSink sink;
  private final Skipped skipped;
  private final Prototypes prototypes;
  private final GmlPolygonReader polygons;
  private final List<ObjectDraft> waiting = new ArrayList<>();
  private @Nullable String crs;

  CityGmlReader(SafeXml xml, ModelLimits limits, ModelSink sink, Skipped skipped) {
    this.xml = xml;
    this.limits = limits;
    this.sink = sink;
    this.skipped = skipped;
    this.prototypes = new Prototypes(limits.points());
    this.polygons = new GmlPolygonReader(xml, skipped);
  }

  /** Reads to the end; gives the version of CityGML. */
  String read() {
    String version = root();
    while (xml.next() && xml.isStart()) {
      member();
    }
    while (xml.next()) {
      // What follows the root must be well-formed, too.
    }
    waiting.forEach(draft -> {
      draft.isWaitingFor(prototypes);
      hand(draft);
    });
    return version;
  }

  private String root() {
    xml.next();
    if (!xml.name().equals("CityModel") || !xml.namespace().startsWith(NAMESPACE)) {
      throw new ModelRefused(Reason.NOT_A_CITY_MODEL, xml.name());
    }
    String version = xml.namespace().substring(NAMESPACE.length());
    if (!VERSIONS.contains(version)) {
      throw new ModelRefused(Reason.VERSION, "CityGML " + version);
    }
    return version;
  }

  private void member() {
    switch (xml.name()) {
      case "boundedBy" -> envelope();
      case "cityObjectMember", "featureMember", "featureMembers" -> objects();
      default -> xml.skip();
    }
  }

  private void envelope() {
    while (xml.next() && xml.isStart()) {
      String name = xml.attribute("srsName").orElse("");
      crs = crs == null && !name.isBlank() ? name : crs;
      xml.skip();
    }
  }

  private void objects() {
    if (xml.attribute("href").isPresent()) {
      skipped.add(Skip.LINK_ELSEWHERE);
    }
    while (xml.next() && xml.isStart()) {
      object();
    }
  }

  private void object() {
    var draft =
        new ObjectDraft(
            xml.attribute("id").orElse(""), CityKind.named(xml.name()), skipped, limits.points());
    new GmlObjectReader(xml, skipped, draft, polygons, prototypes).inside(Place.TOP);
    if (draft.isWaitingFor(prototypes) && waiting.size() < MOST_WAITING) {
      waiting.add(draft);
    } else {
      hand(draft);
    }
  }

  private void hand(ObjectDraft draft) {
    CityObject object = draft.finish(crs);
    if (object != null) {
      sink.take(object);
    }
  }
}
