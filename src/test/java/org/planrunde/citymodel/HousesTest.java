package org.planrunde.citymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.citymodel.ReadTileset.Picked;
import org.planrunde.citymodel.gml.ModelLimits;
import org.planrunde.citymodel.tiles.Converted;
import org.planrunde.citymodel.tiles.Converter;

/** Invented houses come out as they went in, whatever way they are told. */
class HousesTest {
  private static final double X = 500_000;
  private static final double Y = 5_700_000;

  @TempDir private Path folder;
  private int runs;

  private Converted convert(Path file) throws IOException {
    return new Converter(ModelLimits.USUAL, null, false, percent -> {})
        .convert(file, folder.resolve("out" + ++runs));
  }

  private Converted convert(String text) throws IOException {
    return convert(Houses.write(folder.resolve("model" + runs), text));
  }

  private ReadTileset tileset() throws IOException {
    return ReadTileset.of(folder.resolve("out" + runs));
  }

  private static double outer() {
    return 2 * 10 * 6 + 2 * (8 * 6 + 8 * 3 / 2.0) + 2 * 10 * 5 + 80;
  }

  @Test
  void houseOfCityGml() throws IOException {
    Converted converted = convert(Houses.BEGIN + Houses.house("haus", X, Y) + Houses.END);
    assertThat(converted.objects()).isEqualTo(Map.of("building", 1L));
    assertThat(converted.skipped()).isEmpty();
    assertThat(converted.surfaces()).isEqualTo(7);
    Picked house = tileset().features.get("haus");
    assertThat(house.kind).isEqualTo("building");
    assertThat(house.height).isEqualTo(9);
    assertThat(house.storeys).isEqualTo(2);
    assertThat(house.function).isEqualTo("1010");
    assertThat(house.roof).isEqualTo("3100");
    assertThat(house.area).isCloseTo(outer(), within(0.5));
    // On the central meridian of zone 32; the latitude is from cs2cs.
    assertThat(house.corners)
        .anySatisfy(it -> assertThat(it.distance(9, 51.451182207, 50)).isLessThan(0.05));
    assertThat(converted.lowest()).isEqualTo(50);
    assertThat(converted.highest()).isEqualTo(59);
  }

  /** Roofs look up, grounds down, walls sideways: by the order of corners and by the normals. */
  @Test
  void everySurfaceLooksOutwards() throws IOException {
    convert(Houses.BEGIN + Houses.house("haus", X, Y) + Houses.END);
    Picked house = tileset().features.get("haus");
    assertThat(house.ups.stream().filter(up -> up > 0.7)).hasSize(4);
    assertThat(house.ups.stream().filter(up -> up < -0.99)).hasSize(2);
    assertThat(house.ups.stream().filter(up -> Math.abs(up) < 0.01)).hasSize(10);
    for (int i = 0; i < house.ups.size(); i++) {
      assertThat(house.normalUps.get(i)).isCloseTo(house.ups.get(i), within(0.01));
    }
  }

  @Test
  void highestLevelUpToThreeWins() throws IOException {
    String lod1 = level(1, "0 0 0,1 0 0,1 1 0");
    String lod2 = level(2, "0 0 0,2 0 0,2 2 0");
    String lod4 = level(4, "0 0 0,9 0 0,9 9 0");
    Converted converted =
        convert(Houses.BEGIN + Houses.building("a", lod1 + lod2 + lod4) + Houses.END);
    assertThat(tileset().features.get("a").area).isCloseTo(2, within(0.01));
    assertThat(converted.skipped()).containsEntry("level-of-detail", 1L);
  }

  private static String level(int lod, String ring) {
    return "<bldg:lod"
        + lod
        + "MultiSurface><gml:MultiSurface>"
        + Houses.polygon(Houses.ring(X, Y, ring))
        + "</gml:MultiSurface></bldg:lod"
        + lod
        + "MultiSurface>";
  }

  /** The body repeats the typed surfaces, inline or by links: each is to be seen once. */
  @Test
  void bodyAndTypedSurfacesAreOneHouse() throws IOException {
    String ring = Houses.ring(X, Y, "0 0 0,1 0 0,1 1 0");
    String body =
        "<bldg:lod2Solid><gml:Solid><gml:exterior><gml:CompositeSurface>%s"
            + "</gml:CompositeSurface></gml:exterior></gml:Solid></bldg:lod2Solid>";
    String inline = String.format(body, Houses.polygon(ring));
    String linked = String.format(body, "<gml:surfaceMember xlink:href=\"#p\"/>");
    String typed =
        Houses.surface(
            "RoofSurface",
            Houses.polygon(ring).replace("<gml:Polygon>", "<gml:Polygon gml:id=\"p\">"));
    String typedByLink = Houses.surface("RoofSurface", "<gml:surfaceMember xlink:href=\"#p\"/>");
    String named = inline.replace("<gml:Polygon>", "<gml:Polygon gml:id=\"p\">");
    for (String inside :
        new String[] {inline + typed, linked + typed, typed + linked, named + typedByLink}) {
      Converted converted = convert(Houses.BEGIN + Houses.building("a", inside) + Houses.END);
      assertThat(converted.surfaces()).as(inside).isEqualTo(1);
      assertThat(converted.skipped()).as(inside).isEmpty();
    }
  }

  @Test
  void partsBelongToTheirBuilding() throws IOException {
    String part =
        "<bldg:consistsOfBuildingPart><bldg:BuildingPart gml:id=\"p%d\">%s"
            + "</bldg:BuildingPart></bldg:consistsOfBuildingPart>";
    String inside =
        level(1, "0 0 0,9 0 0,9 9 0")
            + String.format(part, 1, level(2, "0 0 0,1 0 0,1 1 0"))
            + String.format(part, 2, level(1, "3 0 0,4 0 0,4 1 0"));
    Converted converted = convert(Houses.BEGIN + Houses.building("a", inside) + Houses.END);
    assertThat(tileset().features).containsOnlyKeys("a");
    assertThat(converted.objects()).isEqualTo(Map.of("building", 1L));
    assertThat(tileset().features.get("a").area).isCloseTo(1, within(0.01));
  }

  @Test
  void roomsAndClosuresAreLeftOutAndCounted() throws IOException {
    String ring = Houses.ring(X, Y, "0 0 0,1 0 0,1 1 0");
    String inside =
        Houses.surface("RoofSurface", Houses.polygon(ring))
            + Houses.surface("ClosureSurface", Houses.polygon(ring))
            + "<bldg:interiorRoom><bldg:Room>"
            + level(3, "0 0 0,1 0 0,1 1 0")
            + "</bldg:Room></bldg:interiorRoom>";
    Converted converted = convert(Houses.BEGIN + Houses.building("a", inside) + Houses.END);
    assertThat(converted.surfaces()).isEqualTo(1);
    assertThat(converted.skipped()).isEqualTo(Map.of("closure", 1L, "interior", 1L));
  }

  /** The second tree's shape is told in the third: its object waits for the end. */
  @Test
  void treesShareAShapeInAnyOrder() throws IOException {
    String shape =
        "<core:relativeGMLGeometry><gml:MultiSurface gml:id=\"shape\">"
            + Houses.polygon("0 0 0 1 0 0 0 0 4")
            + "</gml:MultiSurface></core:relativeGMLGeometry>";
    String link = "<core:relativeGMLGeometry xlink:href=\"#shape\"/>";
    String lost = "<core:relativeGMLGeometry xlink:href=\"#nowhere\"/>";
    String far = "<core:relativeGMLGeometry xlink:href=\"file:///etc/passwd#x\"/>";
    Converted converted =
        convert(
            Houses.BEGIN
                + tree("b", link, 10)
                + tree("a", shape, 0)
                + tree("c", link, 20)
                + tree("d", lost, 30)
                + tree("e", far, 40)
                + Houses.END);
    assertThat(converted.objects()).isEqualTo(Map.of("vegetation", 3L));
    assertThat(converted.skipped())
        .isEqualTo(Map.of("link", 1L, "link-elsewhere", 1L, "no-surface", 2L));
    Picked b = tileset().features.get("b");
    assertThat(b.height).isEqualTo(7.5);
    assertThat(b.area).isCloseTo(4 * 2, within(0.01));
  }

  private static String tree(String id, String shape, int east) {
    return Houses.member(
        "<veg:SolitaryVegetationObject gml:id=\""
            + id
            + "\">"
            + "<veg:height uom=\"m\">7.5</veg:height><veg:lod2ImplicitRepresentation>"
            + "<core:ImplicitGeometry><core:transformationMatrix>2 0 0 0 0 2 0 0 0 0 2 0 0 0 0 1"
            + "</core:transformationMatrix>"
            + shape
            + "<core:referencePoint><gml:Point><gml:pos>"
            + (X + east)
            + " "
            + Y
            + " 50</gml:pos></gml:Point></core:referencePoint>"
            + "</core:ImplicitGeometry></veg:lod2ImplicitRepresentation>"
            + "</veg:SolitaryVegetationObject>");
  }

  @Test
  void gzipAndZipAreTheSameHouse() throws IOException {
    String text = Houses.BEGIN + Houses.house("haus", X, Y) + Houses.END;
    Path gz = folder.resolve("haus.gml.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThat(convert(gz).surfaces()).isEqualTo(7);
    Path zip =
        Zips.write(
            folder.resolve("haus.zip"),
            Map.of(
                "a/haus.gml",
                text,
                "a/meta.xml",
                "<metadata/>",
                "read.me",
                "text",
                "b/second.gml",
                Houses.BEGIN + Houses.house("zwei", X + 20, Y) + Houses.END));
    Converted both = convert(zip);
    assertThat(both.objects()).isEqualTo(Map.of("building", 2L));
    assertThat(both.format()).isEqualTo("CityGML 2.0");
  }

  @Test
  void versionsOfCityGmlAreToldApart() throws IOException {
    for (String version : new String[] {"1.0", "2.0", "3.0"}) {
      String begin = Houses.begin(version, "EPSG:25832");
      String end = Houses.END;
      assertThat(convert(begin + Houses.house("haus", X, Y) + end).format())
          .isEqualTo("CityGML " + version);
    }
  }

  @Test
  void townIsATreeOfSquares() throws IOException {
    var text = new StringBuilder(Houses.BEGIN);
    for (int i = -20; i < 20; i++) {
      for (int j = -20; j < 20; j++) {
        text.append(Houses.house(i + "/" + j, X + 130 * i, Y + 130 * j));
      }
    }
    Converted converted = convert(text + Houses.END);
    ReadTileset read = tileset();
    assertThat(read.features).hasSize(1600);
    assertThat(read.tiles).isEqualTo(converted.tiles()).isBetween(300, 500);
    assertThat(read.widest).isLessThanOrEqualTo(4);
    assertThat(read.deepest).isBetween(5, 7);
  }
}
