package org.planrunde.citymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.citymodel.ReadTileset.Picked;
import org.planrunde.citymodel.gml.ModelLimits;
import org.planrunde.citymodel.tiles.Converted;
import org.planrunde.citymodel.tiles.Converter;

/** CityJSON and its sequences: the same cube in many spellings. */
class CityJsonTest {
  private static final String CRS = "https://www.opengis.net/def/crs/EPSG/0/25832";
  private static final String TRANSFORM =
      "\"transform\":{\"scale\":[0.001,0.001,0.001],\"translate\":[500000,5700000,50]}";

  /** Eight corners of a cube of two metres, in millimetres. */
  private static final String CORNERS =
      "[[0,0,0],[2000,0,0],[2000,2000,0],[0,2000,0],"
          + "[0,0,2000],[2000,0,2000],[2000,2000,2000],[0,2000,2000]]";

  private static final String SHELL =
      "[[[0,3,2,1]],[[4,5,6,7]],[[0,1,5,4]],[[1,2,6,5]],[[2,3,7,6]],[[3,0,4,7]]]";

  @TempDir private Path folder;
  private int runs;

  private Converted convert(String text) throws IOException {
    Path file = Houses.write(folder.resolve("model" + ++runs), text);
    return new Converter(ModelLimits.USUAL, null, false, percent -> {})
        .convert(file, folder.resolve("out" + runs));
  }

  private ReadTileset tileset() throws IOException {
    return ReadTileset.of(folder.resolve("out" + runs));
  }

  private static String model(String version, String objects, String more) {
    return "{\"type\":\"CityJSON\",\"version\":\""
        + version
        + "\",\"metadata\":{"
        + "\"referenceSystem\":\""
        + CRS
        + "\"},\"CityObjects\":{"
        + objects
        + "},"
        + TRANSFORM
        + more
        + ",\"vertices\":"
        + CORNERS
        + "}";
  }

  private static String object(String id, String type, String more, String... geometries) {
    return "\""
        + id
        + "\":{\"type\":\""
        + type
        + "\""
        + more
        + ",\"geometry\":["
        + String.join(",", geometries)
        + "]}";
  }

  private static String solid(String lod, String semantics) {
    return "{\"type\":\"Solid\",\"lod\":"
        + lod
        + ",\"boundaries\":["
        + SHELL
        + "]"
        + semantics
        + "}";
  }

  @Test
  void cubeOfAnyVersion() throws IOException {
    for (String version : new String[] {"1.0", "1.1", "2.0"}) {
      String lod = version.equals("1.0") ? "2.2" : "\"2.2\"";
      String attributes =
          ",\"attributes\":{\"measuredHeight\":2.5,\"storeysAboveGround\":1,"
              + "\"roofType\":\"1000\",\"function\":null,\"deep\":{\"height\":[1]}}";
      Converted converted =
          convert(model(version, object("cube", "Building", attributes, solid(lod, "")), ""));
      assertThat(converted.format()).isEqualTo("CityJSON " + version);
      assertThat(converted.skipped()).isEmpty();
      Picked cube = tileset().features.get("cube");
      assertThat(cube.area).isCloseTo(24, within(0.1));
      assertThat(cube.height).isEqualTo(2.5);
      assertThat(cube.storeys).isEqualTo(1);
      assertThat(cube.roof).isEqualTo("1000");
      assertThat(cube.corners)
          .anySatisfy(it -> assertThat(it.distance(9, 51.451182207, 50)).isLessThan(0.05));
    }
  }

  @Test
  void meaningOfSurfacesIsFollowedThroughTheirNesting() throws IOException {
    String surfaces =
        "\"surfaces\":[{\"type\":\"ClosureSurface\"},{\"type\":\"RoofSurface\"},"
            + "{\"type\":\"InteriorWallSurface\"}],\"values\":";
    String solid = solid("2", ",\"semantics\":{" + surfaces + "[[null,1,0,0,0,2]]}");
    Converted converted = convert(model("2.0", object("a", "Building", "", solid), ""));
    assertThat(converted.surfaces()).isEqualTo(2);
    assertThat(converted.skipped()).isEqualTo(Map.of("closure", 3L, "interior", 1L));
    String multi =
        "{\"type\":\"MultiSolid\",\"lod\":\"2\",\"boundaries\":[["
            + SHELL
            + "],["
            + SHELL
            + "]],\"semantics\":{"
            + surfaces
            + "[null,[[0,0,0,0,0,1]]]}}";
    converted = convert(model("2.0", object("a", "Building", "", multi), ""));
    assertThat(converted.surfaces()).isEqualTo(7);
    assertThat(converted.skipped()).isEqualTo(Map.of("closure", 5L));
  }

  @Test
  void cavitiesLinesAndInteriorsAreLeftOut() throws IOException {
    String hollow =
        "{\"type\":\"Solid\",\"lod\":\"2\",\"boundaries\":[" + SHELL + "," + SHELL + "]}";
    String lines = "{\"type\":\"MultiLineString\",\"lod\":\"2\",\"boundaries\":[[0,1],[1,2]]}";
    String furnished = solid("\"4\"", "");
    Converted converted =
        convert(
            model(
                "2.0",
                object("a", "Building", "", hollow, lines, furnished)
                    + ","
                    + object("b", "BuildingRoom", ",\"parents\":[\"a\"]", solid("2", "")),
                ""));
    assertThat(converted.surfaces()).isEqualTo(6);
    assertThat(converted.skipped())
        .isEqualTo(Map.of("interior", 7L, "lines", 1L, "level-of-detail", 1L));
  }

  @Test
  void partsCountAsTheirBuilding() throws IOException {
    Converted converted =
        convert(
            model(
                "1.1",
                object("p1", "BuildingPart", ",\"parents\":[\"a\"]", solid("2", ""))
                    + ","
                    + object("a", "Building", ",\"children\":[\"p1\",\"p2\"]")
                    + ","
                    + object("p2", "BuildingPart", ",\"parents\":[\"a\"]", solid("2", "")),
                ""));
    assertThat(converted.objects()).isEqualTo(Map.of("building", 1L));
    assertThat(converted.skipped()).isEmpty();
    assertThat(tileset().features).containsOnlyKeys("a");
  }

  @Test
  void templatesArePlaced() throws IOException {
    String template =
        ",\"geometry-templates\":{\"templates\":[{\"type\":\"MultiSurface\","
            + "\"lod\":\"2\",\"boundaries\":[[[0,1,2]]]}],"
            + "\"vertices-templates\":[[0,0,0],[1,0,0],[0,0,1]]}";
    String tree =
        "{\"type\":\"GeometryInstance\",\"template\":%d,\"boundaries\":[6],"
            + "\"transformationMatrix\":[4,0,0,0,0,4,0,0,0,0,4,0,0,0,0,1]}";
    Converted converted =
        convert(
            model(
                "2.0",
                object("t", "SolitaryVegetationObject", "", String.format(tree, 0))
                    + ","
                    + object("u", "SolitaryVegetationObject", "", String.format(tree, 7)),
                template));
    assertThat(converted.objects()).isEqualTo(Map.of("vegetation", 1L));
    assertThat(converted.skipped()).isEqualTo(Map.of("link", 1L, "no-surface", 1L));
    assertThat(tileset().features.get("t").area).isCloseTo(8, within(0.05));
    assertThat(converted.lowest()).isEqualTo(52);
  }

  @Test
  void wrongIndicesCostTheirSurfaceOnly() throws IOException {
    String bad =
        "{\"type\":\"MultiSurface\",\"lod\":\"2\",\"boundaries\":[[[0,1,2]],[[0,1,8]],"
            + "[[0,1,-1]],[[0,1,1.5]],[[0,1,99999999999]],[[0,1,\"2\"]],[[0,1,null]],[[]],[]]}";
    Converted converted = convert(model("2.0", object("a", "Building", "", bad), ""));
    assertThat(converted.surfaces()).isEqualTo(1);
    assertThat(converted.skipped()).containsEntry("bad-index", 6L);
  }

  @Test
  void sequenceBringsItsVerticesAlong() throws IOException {
    String head =
        "{\"type\":\"CityJSON\",\"version\":\"2.0\",\"CityObjects\":{},\"vertices\":[],"
            + "\"metadata\":{\"referenceSystem\":\""
            + CRS
            + "\"},"
            + TRANSFORM
            + "}\n";
    var text = new StringBuilder(head);
    for (int i = 0; i < 300; i++) {
      text.append("{\"type\":\"CityJSONFeature\",\"id\":\"b")
          .append(i)
          .append("\",\"CityObjects\":{")
          .append(object("b" + i, "Building", "", solid("2", "")))
          .append("},\"vertices\":")
          .append(CORNERS)
          .append("}\n");
    }
    text.append("{\"type\":\"Other\"}\n[1]\n");
    Converted converted = convert(text.toString());
    assertThat(converted.format()).isEqualTo("CityJSONSeq 2.0");
    assertThat(converted.objects()).isEqualTo(Map.of("building", 300L));
    assertThat(converted.skipped()).isEqualTo(Map.of("malformed", 2L));
  }
}
