package org.planrunde.demo.town;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.planrunde.demo.town.BuildingPlan.Area;

/**
 * The made-up Bebauungsplan as XPlanGML 6.0 in ETRS89 / UTM zone 32N (EPSG:25832), its elements in
 * the order of the schema. The same bytes each time.
 */
public final class BuildingPlanGml {
  private static final String CRS = "EPSG:25832";
  private static final String BEREICH = "bereich-17";

  private final StringBuilder members = new StringBuilder(1 << 15);
  private final List<String> contents = new ArrayList<>();

  private BuildingPlanGml() {}

  /** The whole file in UTF-8. */
  public static byte[] bytes() {
    var gml = new BuildingPlanGml();
    BuildingPlan.AREAS.forEach(gml::area);
    BuildingPlan.AREAS.stream().filter(a -> a.use().isBuilt()).forEach(gml::limit);
    BuildingPlan.trees().forEach(gml::tree);
    return gml.file().getBytes(StandardCharsets.UTF_8);
  }

  private String file() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- Planrunde, fiktive Demodaten: kein Plan einer wirklichen Gemeinde. -->
    <xplan:XPlanAuszug gml:id="auszug-17" xmlns:xplan="http://www.xplanung.de/xplangml/6/0" \
    xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink">
    """
        + box(BuildingPlan.OUTLINE)
        + plan()
        + bereich()
        + members
        + "</xplan:XPlanAuszug>\n";
  }

  private static String plan() {
    return member(
        "BP_Plan",
        "plan-17",
        BuildingPlan.OUTLINE,
        text("name", BuildingPlan.NAME)
            + text("nummer", BuildingPlan.NUMBER)
            + text(
                "beschreibung",
                "Wohnungen, Werkstätten und eine Kindertagesstätte auf der Brache nördlich der Gleise.")
            + text("erstellungsMassstab", "1000")
            + shape("raeumlicherGeltungsbereich", "plan-17", BuildingPlan.OUTLINE)
            + inside(
                "gemeinde",
                "XP_Gemeinde",
                text("gemeindeName", "Lindenau an der Ahle") + text("ortsteilName", "Nordstadt"))
            + text("planArt", "10001")
            + text("rechtsstand", "1000")
            + reference("bereich", BEREICH));
  }

  private String bereich() {
    return member(
        "BP_Bereich",
        BEREICH,
        BuildingPlan.OUTLINE,
        text("nummer", "0")
            + shape("geltungsbereich", BEREICH, BuildingPlan.OUTLINE)
            + contents.stream().map(id -> reference("planinhalt", id)).collect(Collectors.joining())
            + reference("gehoertZuPlan", "plan-17"));
  }

  private void area(Area area) {
    switch (area.use()) {
      case HOUSING ->
          content("BP_BaugebietsTeilFlaeche", area, measures(area) + use("1000", "1200"));
      case MIXED -> content("BP_BaugebietsTeilFlaeche", area, measures(area) + use("2000", "1500"));
      case SOCIAL ->
          content(
              "BP_GemeinbedarfsFlaeche", area, measures(area) + purpose("Gemeinbedarf", "1600"));
      case STREET, WALK -> content("SO_Strassenverkehr", area, "");
      case GREEN ->
          content(
              "BP_GruenFlaeche",
              area,
              purpose("Gruen", area.sign().equals(BuildingPlan.SQUARE) ? "1600" : "9999")
                  + text("nutzungsform", "2000"));
    }
  }

  private static String measures(Area area) {
    return text("GFZ", Double.toString(area.floors()))
        + text("GRZ", Double.toString(area.covered()))
        + text("Z", Integer.toString(area.storeys()));
  }

  private static String use(String general, String special) {
    return text("allgArtDerBaulNutzung", general)
        + text("besondereArtDerBaulNutzung", special)
        + text("bauweise", "1000");
  }

  private static String purpose(String kind, String code) {
    return inside("zweckbestimmung", "BP_KomplexeZweckbest" + kind, text("allgemein", code));
  }

  private void content(String name, Area area, String properties) {
    add(name, area.shape(), area.text(), area.sign(), text("flaechenschluss", "true") + properties);
  }

  private void limit(Area area) {
    var line = Shapes.FACTORY.createLineString(area.window().getCoordinates());
    add("BP_BauGrenze", line, "Bis hierhin darf gebaut werden.", area.sign(), "");
  }

  private void tree(Coordinate at) {
    add(
        "BP_AnpflanzungBindungErhaltung",
        Shapes.FACTORY.createPoint(at),
        "Hier wird ein Laubbaum gepflanzt.",
        "",
        text("massnahme", "2000") + text("gegenstand", "1000"));
  }

  private void add(String name, Geometry shape, String words, String part, String properties) {
    var id = "inhalt-" + (contents.size() + 1);
    contents.add(id);
    members.append(
        member(
            name,
            id,
            shape,
            text("text", words)
                + (part.isEmpty() ? "" : text("gliederung1", part))
                + reference("gehoertZuBereich", BEREICH)
                + text("rechtscharakter", "1000")
                + shape("position", id, shape)
                + properties));
  }

  private static String member(String name, String id, Geometry shape, String properties) {
    return "<gml:featureMember><xplan:%s gml:id=\"%s\">\n%s%s</xplan:%s></gml:featureMember>\n"
        .formatted(name, id, box(shape), properties, name);
  }

  private static String text(String name, String text) {
    return "<xplan:%s>%s</xplan:%s>\n".formatted(name, text, name);
  }

  private static String inside(String property, String type, String content) {
    return "<xplan:%s><xplan:%s>\n%s</xplan:%s></xplan:%s>\n"
        .formatted(property, type, content, type, property);
  }

  private static String reference(String name, String id) {
    return "<xplan:%s xlink:href=\"#%s\"/>\n".formatted(name, id);
  }

  private static String box(Geometry local) {
    var box = new Envelope();
    for (var at : local.getCoordinates()) {
      box.expandToInclude(TownFrame.toUtm(at));
    }
    return """
    <gml:boundedBy><gml:Envelope srsName="%s"><gml:lowerCorner>%s</gml:lowerCorner>\
    <gml:upperCorner>%s</gml:upperCorner></gml:Envelope></gml:boundedBy>
    """
        .formatted(
            CRS,
            numbers(new Coordinate(box.getMinX(), box.getMinY())),
            numbers(new Coordinate(box.getMaxX(), box.getMaxY())));
  }

  private static String shape(String property, String id, Geometry local) {
    // Outlines go round against the clock, seen from above; the sheet's y looks south.
    var ring = local instanceof Polygon ? local.reverse() : local;
    var positions =
        List.of(ring.getCoordinates()).stream()
            .map(at -> numbers(TownFrame.toUtm(at)))
            .collect(Collectors.joining(" "));
    var list = "<gml:posList>" + positions + "</gml:posList>";
    var element = local.getGeometryType();
    var inner =
        switch (element) {
          case "Polygon" ->
              "<gml:exterior><gml:LinearRing>" + list + "</gml:LinearRing></gml:exterior>";
          case "Point" -> "<gml:pos>" + positions + "</gml:pos>";
          default -> list;
        };
    return "<xplan:%s><gml:%s gml:id=\"%s-form\" srsName=\"%s\">%s</gml:%s></xplan:%s>\n"
        .formatted(property, element, id, CRS, inner, element, property);
  }

  private static String numbers(Coordinate utm) {
    return String.format(Locale.ROOT, "%.3f %.3f", utm.x, utm.y);
  }
}
