package org.planrunde.demo.town;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/**
 * The town's buildings and trees around the station as CityJSON 2.0 in ETRS89 / UTM zone 32N
 * (EPSG:25832), heights as if above sea level. As made up as the town.
 */
public final class TownModel {
  /** Height of the flat ground, metres. */
  public static final double GROUND = 128;

  static final double BUILDINGS_WITHIN = 900;
  private static final double TREES_WITHIN = 420;
  private static final double STOREY = 3.1;
  private static final double SCALE = 0.01;
  private static final Map<Roof, String> ROOF_TYPES =
      Map.of(Roof.FLAT, "1000", Roof.GABLE, "3100", Roof.HIP, "3200", Roof.PYRAMID, "3500");

  private final StringBuilder objects = new StringBuilder(1 << 20);
  private final Map<String, Integer> vertices = new LinkedHashMap<>();

  private TownModel() {}

  /** The model in UTF-8. */
  public static byte[] cityJson(Town town) {
    var model = new TownModel();
    var middle = TownFrame.uv(0, 40);
    int number = 0;
    for (var building : town.buildings()) {
      number++;
      if (building.footprint().getCentroid().getCoordinate().distance(middle) < BUILDINGS_WITHIN) {
        model.add(building, number);
      }
    }
    number = 0;
    for (var tree : town.trees()) {
      number++;
      if (tree.at().distance(middle) < TREES_WITHIN) {
        model.add(tree, number);
      }
    }
    return model.finish().getBytes(StandardCharsets.UTF_8);
  }

  private void add(Building building, int number) {
    List<Face> faces = Raised.faces(building);
    begin("haus-" + number, "Building");
    objects.append(
        ",\"attributes\":{\"measuredHeight\":%s,\"storeysAboveGround\":%d,\"roofType\":\"%s\"}"
            .formatted(
                JsonWriter.number(building.height(), 1),
                Math.max(1, (int) Math.round(eaves(faces) / STOREY)),
                ROOF_TYPES.get(building.roof())));
    objects.append(",\"geometry\":[{\"type\":\"Solid\",\"lod\":\"2\",\"boundaries\":[[");
    objects.append(faces.stream().map(this::surface).collect(Collectors.joining(",")));
    objects.append("]],\"semantics\":{\"surfaces\":[{\"type\":\"GroundSurface\"},");
    objects.append("{\"type\":\"WallSurface\"},{\"type\":\"RoofSurface\"}],\"values\":[[");
    objects.append(faces.stream().map(TownModel::meaning).collect(Collectors.joining(",")));
    objects.append("]]}}]}");
  }

  private static double eaves(List<Face> faces) {
    return faces.stream()
        .filter(face -> face.kind().equals(Face.ROOF))
        .flatMap(face -> face.ring().stream())
        .mapToDouble(Coordinate::getZ)
        .min()
        .orElse(0);
  }

  private static String meaning(Face face) {
    return switch (face.kind()) {
      case Face.GROUND -> "0";
      case Face.WALL -> "1";
      default -> "2";
    };
  }

  private String surface(Face face) {
    return face.ring().stream()
        .map(at -> Integer.toString(vertex(at)))
        .collect(Collectors.joining(",", "[[", "]]"));
  }

  private void add(Tree tree, int number) {
    var foot = tree.at();
    double wide = tree.crown();
    double high = Math.max(3, wide * 2.1);
    begin("baum-" + number, "SolitaryVegetationObject");
    objects.append(
        ",\"geometry\":[{\"type\":\"GeometryInstance\",\"template\":0,\"boundaries\":[%d],"
                .formatted(vertex(new Coordinate(foot.x, foot.y, 0)))
            + "\"transformationMatrix\":[%1$s,0,0,0,0,%1$s,0,0,0,0,%2$s,0,0,0,0,1]}]}"
                .formatted(JsonWriter.number(wide, 2), JsonWriter.number(high, 2)));
  }

  private void begin(String id, String type) {
    objects.append(objects.isEmpty() ? "" : ",\n");
    objects.append("\"lindenau-%s\":{\"type\":\"%s\"".formatted(id, type));
  }

  /** Whole centimetres from the town's origin, east and north. */
  private int vertex(Coordinate at) {
    var key =
        String.format(
            Locale.ROOT,
            "[%d,%d,%d]",
            Math.round(at.x / SCALE),
            Math.round(-at.y / SCALE),
            Math.round(at.getZ() / SCALE));
    return vertices.computeIfAbsent(key, it -> vertices.size());
  }

  private String finish() {
    return "{\"type\":\"CityJSON\",\"version\":\"2.0\",\"transform\":{\"scale\":[%1$s,%1$s,%1$s],"
            .formatted(SCALE)
        + "\"translate\":[%s,%s,%s]},"
            .formatted(TownFrame.ORIGIN_EAST, TownFrame.ORIGIN_NORTH, GROUND)
        + "\"metadata\":{\"title\":\"Lindenau an der Ahle (%s)\",".formatted(TownGeoJson.MARKING)
        + "\"referenceSystem\":\"https://www.opengis.net/def/crs/EPSG/0/25832\"},"
        + "\"geometry-templates\":"
        + TreeShape.templates()
        + ",\n\"CityObjects\":{"
        + objects
        + "},\n\"vertices\":["
        + String.join(",", vertices.keySet())
        + "]}";
  }
}
