package org.planrunde.demo.town;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;

/**
 * The town and its drafts as plan GeoJSON (see docs/plan-geojson.md) in UTF-8.
 *
 * <p>Coordinates are WGS 84, longitude first. Every document says in {@code attribution} that the
 * place is made up.
 */
public final class TownGeoJson {
  /** The marking of made-up data. */
  public static final String MARKING = "fiktive Demodaten";

  private static final int COARSE = 6;
  private static final int FINE = 7;

  private TownGeoJson() {}

  /** The base map. */
  public static byte[] baseMap(Town town) {
    var json = new JsonWriter(COARSE, MARKING);
    town.surfaces().forEach(s -> json.feature(s.shape(), kind(s.kind())));
    town.streets().forEach(s -> json.feature(s.line(), street(s)));
    town.markings().forEach(m -> json.feature(m.lines(), kind(m.kind())));
    town.buildings().forEach(b -> json.feature(b.footprint(), building(b)));
    town.trees().forEach(t -> json.feature(Shapes.FACTORY.createPoint(t.at()), tree(t)));
    labels(json, town.labels());
    town.houseNumbers().forEach(h -> json.feature(Shapes.FACTORY.createPoint(h.at()), address(h)));
    return bytes(json);
  }

  /** The first draft of the station square, „Lindenhof“. */
  public static byte[] draftA() {
    return draft(Drafts.a());
  }

  /** The second draft of the station square, „Lange Bank“. */
  public static byte[] draftB() {
    return draft(Drafts.b());
  }

  private static byte[] draft(PlanLayer layer) {
    var json = new JsonWriter(FINE, MARKING);
    layer.surfaces().forEach(s -> json.feature(s.shape(), kind(s.kind())));
    layer.markings().forEach(m -> json.feature(m.lines(), kind(m.kind())));
    layer.buildings().forEach(b -> json.feature(b.footprint(), building(b) + ",\"draft\":true"));
    layer.trees().forEach(t -> json.feature(Shapes.FACTORY.createPoint(t.at()), tree(t)));
    labels(json, layer.labels());
    return bytes(json);
  }

  /** Trees around the station square with species and girth in centimetres. */
  public static byte[] trees(Town town) {
    var json = new JsonWriter(FINE, MARKING);
    var near = ProcedureAreas.stationSquare().buffer(25);
    for (var tree : town.trees()) {
      var point = Shapes.FACTORY.createPoint(tree.at());
      if (near.contains(point)) {
        var more = ",\"species\":\"" + tree.species() + "\",\"girth\":" + tree.girth();
        json.feature(point, tree(tree) + more);
      }
    }
    return bytes(json);
  }

  /** An area of a procedure as one feature of kind "area". */
  public static byte[] area(Geometry local) {
    var json = new JsonWriter(FINE, MARKING);
    json.feature(local, "\"kind\":\"area\"");
    return bytes(json);
  }

  /** All streets by name, one feature each. */
  public static byte[] streets(Map<String, MultiLineString> gazetteer) {
    var json = new JsonWriter(COARSE, MARKING);
    gazetteer.forEach((name, lines) -> json.feature(lines, "\"name\":\"" + name + "\""));
    return bytes(json);
  }

  private static byte[] bytes(JsonWriter json) {
    return json.finish().getBytes(StandardCharsets.UTF_8);
  }

  private static void labels(JsonWriter json, List<PlaceLabel> labels) {
    labels.forEach(l -> json.feature(Shapes.FACTORY.createPoint(l.at()), label(l)));
  }

  private static String kind(Enum<?> kind) {
    return "\"kind\":\"" + kind.name().toLowerCase(Locale.ROOT) + "\"";
  }

  private static String street(Street s) {
    return "\"kind\":\"street\",\"class\":\"%s\",\"w\":%s,\"name\":\"%s\""
        .formatted(
            s.kind().name().toLowerCase(Locale.ROOT), JsonWriter.number(s.width(), 1), s.name());
  }

  private static String building(Building b) {
    var use = b.use() == BuildingUse.PUBLIC ? ",\"use\":\"public\"" : "";
    var ridge = b.roof() == Roof.FLAT ? "" : ",\"ridge\":" + JsonWriter.number(b.ridge(), 0);
    return "\"kind\":\"building\",\"h\":%s,\"roof\":\"%s\""
            .formatted(JsonWriter.number(b.height(), 1), b.roof().name().toLowerCase(Locale.ROOT))
        + ridge
        + use;
  }

  private static String address(HouseNumber h) {
    return "\"kind\":\"address\",\"street\":\"%s\",\"number\":\"%d\""
        .formatted(h.street(), h.number());
  }

  private static String tree(Tree t) {
    return "\"kind\":\"tree\",\"r\":" + JsonWriter.number(t.crown(), 1);
  }

  private static String label(PlaceLabel l) {
    var angle = l.angle() == 0 ? "" : ",\"angle\":" + JsonWriter.number(l.angle(), 1);
    var near = l.near() == 0 ? "" : ",\"near\":" + JsonWriter.number(l.near(), 2);
    var far = l.far() == 0 ? "" : ",\"far\":" + JsonWriter.number(l.far(), 2);
    return "\"kind\":\"label\",\"class\":\"%s\",\"name\":\"%s\""
            .formatted(l.kind().name().toLowerCase(Locale.ROOT), l.text())
        + angle
        + near
        + far;
  }
}
