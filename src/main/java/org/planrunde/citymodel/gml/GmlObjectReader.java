package org.planrunde.citymodel.gml;

import org.planrunde.citymodel.gml.Patch.Role;
import org.planrunde.kernel.SafeXml;

/**
 * Reads one object of CityGML 1.0, 2.0 or 3.0 from the elements of its subtree.
 *
 * <p>Goes by local names, which the three versions share: a name that means nothing here is walked
 * through, so that extensions do not hide what lies inside of them.
 */
final class GmlObjectReader {
  private final SafeXml xml;
  private final Skipped skipped;
  private final ObjectDraft object;
  private final GmlPolygonReader polygons;
  private final ImplicitReader implicit;

  GmlObjectReader(
      SafeXml xml,
      Skipped skipped,
      ObjectDraft object,
      GmlPolygonReader polygons,
      Prototypes prototypes) {
    this.xml = xml;
    this.skipped = skipped;
    this.object = object;
    this.polygons = polygons;
    this.implicit = new ImplicitReader(xml, skipped, object, this, prototypes);
  }

  /** Reads everything inside of the element that begins here; moves to its end. */
  void inside(Place place) {
    while (xml.next() && xml.isStart()) {
      element(place);
    }
  }

  private void element(Place place) {
    String name = xml.name();
    if (GmlNames.POLYGONS.contains(name)) {
      polygons.read(object, place);
    } else if (GmlNames.GATHERS.contains(name)) {
      gather(name, place);
    } else if (GmlNames.MEMBERS.contains(name)) {
      member(place);
    } else if (isLevel(name)) {
      level(name, place);
    } else if (!leftOut(name) && !attribute(name, place)) {
      structure(name, place);
    }
  }

  private void structure(String name, Place place) {
    SurfaceType surface = SurfaceType.named(name);
    if (surface != null) {
      object.crs(xml.attribute("srsName").orElse(null));
      inside(place.bounding(surface, Role.BOUNDARY));
    } else if (name.equals("ClosureSurface")) {
      inside(place.bounding(SurfaceType.OTHER, Role.CLOSURE));
    } else if (GmlNames.PARTS.contains(name)) {
      inside(place.inPart(object.newOwner()));
    } else if (name.equals("ImplicitGeometry")) {
      implicit.read(place);
    } else if (name.equals("Envelope")) {
      object.crs(xml.attribute("srsName").orElse(null));
      xml.skip();
    } else {
      inside(place);
    }
  }

  private void gather(String name, Place place) {
    int mark = object.mark();
    String id = xml.attribute("id").orElse(null);
    object.crs(xml.attribute("srsName").orElse(null));
    boolean turned =
        name.equals("OrientableSurface")
            && xml.attribute("orientation").filter("-"::equals).isPresent();
    inside(turned ? place.turnedRound() : place);
    object.name(id, mark);
  }

  private void member(Place place) {
    var href = xml.attribute("href");
    if (href.isPresent()) {
      object.link(href.get(), place);
      xml.skip();
    } else {
      inside(place);
    }
  }

  /** Such as lod2MultiSurface, lod0FootPrint, lod1ImplicitRepresentation. */
  private static boolean isLevel(String name) {
    return name.length() > 4 && name.startsWith("lod") && Character.isDigit(name.charAt(3));
  }

  private void level(String name, Place place) {
    int level = name.charAt(3) - '0';
    String form = name.substring(4);
    if (form.equals("TerrainIntersection") || form.contains("Curve") || form.contains("Point")) {
      leaveOut(Skip.LINES);
    } else if (level > 3) {
      leaveOut(Skip.LEVEL_OF_DETAIL);
    } else if (form.equals("RoofEdge")) {
      xml.skip();
    } else {
      member(place.at(level));
    }
  }

  private boolean leftOut(String name) {
    if (GmlNames.NO_SURFACES.contains(name)) {
      xml.skip();
    } else if (GmlNames.INTERIOR.contains(name) || name.equals("interior")) {
      leaveOut(Skip.INTERIOR);
    } else if (GmlNames.LINES.contains(name)) {
      leaveOut(Skip.LINES);
    } else if (GmlNames.TERRAIN_FORMS.contains(name)) {
      leaveOut(Skip.TERRAIN_FORM);
    } else {
      return false;
    }
    return true;
  }

  private void leaveOut(Skip reason) {
    skipped.add(reason);
    xml.skip();
  }

  private boolean attribute(String name, Place place) {
    AttributesDraft attributes = object.attributes;
    switch (name) {
      case "function" -> attributes.function(xml.text());
      case "roofType" -> attributes.roofType(xml.text());
      case "measuredHeight", "averageHeight", "value" -> attributes.height(number());
      case "storeysAboveGround" -> attributes.storeys(number());
      case "height" -> height(place);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Plants hold the number itself, buildings of CityGML 3.0 an element with a value inside. */
  private void height(Place place) {
    if (object.isPlant()) {
      object.attributes.height(number());
    } else {
      inside(place);
    }
  }

  private double number() {
    try {
      return Double.parseDouble(xml.text());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
