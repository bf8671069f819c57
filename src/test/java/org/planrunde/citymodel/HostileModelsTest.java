package org.planrunde.citymodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Bad files are refused with a sentence, or cost only what is bad in them, within seconds. */
class HostileModelsTest {
  private static final Duration MOST = Duration.ofSeconds(30);
  private static final double X = 500_000;
  private static final double Y = 5_700_000;
  private static final String HOUSE = Houses.house("haus", X, Y);
  private static final String GOOD = Houses.polygon(Houses.ring(X, Y, "0 0 0,1 0 0,1 1 0"));

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Makes a bad file. */
  private interface Maker {
    void write(Path file) throws IOException;
  }

  record Case(String name, Maker maker, String sentence) {
    @Override
    public String toString() {
      return name;
    }
  }

  private int convert(Path file) {
    var line = new CommandLine(new ConvertCommand());
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(file.toString(), "--out", folder.resolve("out").toString());
  }

  private static Case text(String name, String text, String sentence) {
    return new Case(name, file -> Houses.write(file, text), sentence);
  }

  static Stream<Case> refused() {
    String gml = Houses.BEGIN + HOUSE + Houses.END;
    String json = "{\"type\":\"CityJSON\",\"version\":\"2.0\",\"CityObjects\":{},\"vertices\":[]";
    return Stream.of(
        text("nothing", "", "The file is empty"),
        text("text", "Sehr geehrte Damen und Herren", "is no city model"),
        text(
            "GeoJSON",
            "{\"type\":\"FeatureCollection\",\"features\":[]}",
            "is no city model (FeatureCollection)"),
        text("list", "[1,2]", "is no city model"),
        text("other XML", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "is no city model (svg)"),
        text("CityModel of nobody", "<CityModel/>", "is no city model (CityModel)"),
        text(
            "version",
            Houses.begin("9.0", "EPSG:25832") + HOUSE + Houses.END,
            "version CityGML 9.0"),
        text("version of JSON", json.replace("2.0", "7.1") + "}", "version CityJSON 7.1"),
        text("cut off", gml.substring(0, gml.length() / 2), "not valid XML"),
        text("cut off at the end", gml.substring(0, gml.length() - 3), "not valid XML"),
        text("cut off JSON", json, "damaged or cut off"),
        text(
            "entity",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + gml.substring(gml.indexOf("<core")).replace("1010", "&a;"),
            "document type"),
        text(
            "bomb of entities",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
                + "]>"
                + gml.substring(gml.indexOf("<core")),
            "document type"),
        text("undeclared entity", gml.replace("1010", "&nothing;"), "not valid XML"),
        text("deep XML", Houses.BEGIN + "<a>".repeat(200_000), "Line 2"),
        text("deep JSON", "{\"type\":" + "[".repeat(200_000), "nested deeper"),
        text(
            "deep boundaries",
            json.replace(
                    "{}",
                    "{\"a\":{\"type\":\"Building\",\"geometry\":[{"
                        + "\"type\":\"Solid\",\"lod\":\"2\",\"boundaries\":"
                        + "[".repeat(20)
                        + "1"
                        + "]".repeat(20)
                        + "}]}}")
                + "}",
            "nested deeper"),
        text("no CRS", Houses.begin("2.0", "") + HOUSE + Houses.END, "which coordinate system"),
        text("no CRS in JSON", house(json), "which coordinate system"),
        text(
            "local CRS",
            Houses.begin("2.0", "#local-CRS-1") + HOUSE + Houses.END,
            "system #local-CRS-1 is not known"),
        text(
            "foreign CRS",
            Houses.begin("2.0", "EPSG:2154") + HOUSE + Houses.END,
            "system EPSG:2154 is not known"),
        text(
            "says degrees, holds metres",
            Houses.begin("2.0", "EPSG:4326") + HOUSE + Houses.END,
            "has a place in the coordinate system EPSG:4326"),
        text(
            "all far away",
            Houses.BEGIN + Houses.house("haus", 9e12, Y) + Houses.END,
            "has a place in the coordinate system EPSG:25832"),
        text("no object", Houses.BEGIN + Houses.END, "holds nothing"),
        text("no object in JSON", json + "}", "holds nothing"),
        text(
            "only lines",
            Houses.BEGIN + Houses.building("a", "<bldg:lod2MultiCurve/>") + Houses.END,
            "holds nothing"),
        text(
            "links to other files",
            Houses.BEGIN
                + Houses.building(
                    "a", "<bldg:lod2MultiSurface xlink:href=\"http://127.0.0.1:9/x.gml#y\"/>")
                + Houses.END,
            "holds nothing"),
        new Case("bomb in gzip", HostileModelsTest::gzipBomb, "many times its size"),
        new Case("cut off gzip", HostileModelsTest::cutGzip, "damaged or cut off"),
        new Case("bomb in zip", HostileModelsTest::zipBomb, "grows suspiciously"),
        new Case(
            "zip without a model",
            file -> Zips.write(file, Map.of("a.txt", "a", "b.xml", "<b/>")),
            "no city model"),
        new Case("zip that slips", file -> Zips.write(file, Map.of("../../a.gml", gml)), "archive"),
        new Case("zip in a zip", file -> Zips.write(file, Map.of("a.zip", gml)), "archive"),
        new Case(
            "cut off zip",
            file -> Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0, 9}),
            "archive"),
        new Case("folder", Files::createDirectory, "cannot be opened"),
        new Case("missing", file -> {}, "cannot be opened"),
        new Case(
            "GLB",
            file -> Files.write(file, "glTF\2\0\0\0".getBytes(StandardCharsets.ISO_8859_1)),
            "is no city model (glb)"),
        new Case("attribute without end", HostileModelsTest::longAttribute, "long"));
  }

  private static String house(String json) {
    return json.replace(
                "{}",
                "{\"a\":{\"type\":\"Building\",\"geometry\":[{\"type\":"
                    + "\"MultiSurface\",\"lod\":\"1\",\"boundaries\":[[[0,1,2]]]}]}}")
            .replace("\"vertices\":[]", "\"vertices\":[[0,0,0],[1,0,0],[1,1,0]]")
        + "}";
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedWithASentence(Case bad) throws IOException {
    Path file = folder.resolve("model");
    bad.maker.write(file);
    Instant start = Instant.now();
    assertThat(convert(file)).as(err.toString()).isEqualTo(2);
    assertThat(Duration.between(start, Instant.now())).isLessThan(MOST);
    assertThat(err.toString())
        .contains(bad.sentence)
        .doesNotContain("Exception", "at org.", "root:");
    assertThat(out.toString()).isEmpty();
    assertThat(folder.resolve("out/tileset.json")).doesNotExist();
  }

  static Stream<Case> reported() {
    return Stream.of(
        surfaces("two points", "0 0 0,1 0 0", "degenerate"),
        surfaces("no area", "0 0 0,1 0 0,2 0 0", "degenerate"),
        surfaces("one point again and again", "0 0 0,0 0 0,0 0 0,0 0 0", "degenerate"),
        polygon("NaN", "NaN 1 2 3 4 5 6 7 8", "not-a-number"),
        polygon("words", "eins zwei drei", "not-a-number"),
        polygon("infinite", "1e400 1 2 3 4 5 6 7 8", "not-a-number"),
        polygon("seven numbers", "1 2 3 4 5 6 7", "malformed"),
        polygon("out of this world", "1e12 1e12 5 2e12 1e12 5 2e12 2e12 5", "nowhere"),
        polygon("sky high", "500000 5700000 9e9 500001 5700000 9e9 500001 5700001 9e9", "nowhere"),
        polygon("many points", "500000.1 5700000 50 ".repeat(30_000), "too-many-points"),
        text(
            "flat",
            two(
                "<gml:surfaceMember><gml:Polygon srsDimension=\"2\"><gml:exterior>"
                    + "<gml:LinearRing><gml:posList>1 2 3 4 5 6</gml:posList></gml:LinearRing>"
                    + "</gml:exterior></gml:Polygon></gml:surfaceMember>"),
            "flat"),
        text(
            "arc",
            two(
                "<gml:surfaceMember><gml:Polygon><gml:exterior><gml:Ring><gml:curveMember>"
                    + "<gml:Arc><gml:posList>1 2 3 4 5 6 7 8 9</gml:posList></gml:Arc></gml:curveMember>"
                    + "</gml:Ring></gml:exterior></gml:Polygon></gml:surfaceMember>"),
            "curved"),
        text(
            "link to a file",
            two("<gml:surfaceMember xlink:href=\"file:///etc/passwd#a\"/>"),
            "link-elsewhere"),
        text("link to nothing", two("<gml:surfaceMember xlink:href=\"#a\"/>"), "link"));
  }

  private static Case surfaces(String name, String ring, String reason) {
    return polygon(name, Houses.ring(X, Y, ring), reason);
  }

  private static Case polygon(String name, String positions, String reason) {
    return text(name, two(Houses.polygon(positions)), reason);
  }

  private static String two(String bad) {
    return Houses.BEGIN
        + Houses.building("a", Houses.surface("RoofSurface", bad, GOOD))
        + Houses.END;
  }

  @ParameterizedTest
  @MethodSource("reported")
  void costsOnlyWhatIsBad(Case bad) throws IOException {
    Path file = folder.resolve("model");
    bad.maker.write(file);
    Instant start = Instant.now();
    assertThat(convert(file)).as(err.toString()).isZero();
    assertThat(Duration.between(start, Instant.now())).isLessThan(MOST);
    assertThat(out.toString())
        .containsPattern("\"" + bad.sentence + "\" : 1\\b")
        .containsPattern("\"surfaces\" : 1\\b");
  }

  @Test
  void nobodyIsCalled() throws IOException {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(300);
      String place = "http://127.0.0.1:" + server.getLocalPort() + "/";
      String gml =
          Houses.BEGIN.replace(
              "xmlns:core",
              "xmlns:xsi=\"http://www.w3.org/2001/"
                  + "XMLSchema-instance\" xsi:schemaLocation=\""
                  + place
                  + " "
                  + place
                  + "s.xsd\" xmlns:core");
      String links =
          "<?xml-stylesheet href=\""
              + place
              + "a.xsl\"?>"
              + Houses.building("a", "<bldg:lod2MultiSurface xlink:href=\"" + place + "b\"/>")
              + Houses.member(
                  "<veg:SolitaryVegetationObject><veg:lod2ImplicitRepresentation>"
                      + "<core:ImplicitGeometry><core:libraryObject>"
                      + place
                      + "c</core:libraryObject>"
                      + "</core:ImplicitGeometry></veg:lod2ImplicitRepresentation>"
                      + "</veg:SolitaryVegetationObject>");
      convert(Houses.write(folder.resolve("a"), gml + links + HOUSE + Houses.END));
      assertThat(err.toString()).doesNotContain("Please");
      convert(
          Houses.write(
              folder.resolve("b"),
              "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \""
                  + place
                  + "d.dtd\">"
                  + gml.substring(gml.indexOf("<core"))
                  + Houses.END));
      org.junit.jupiter.api.Assertions.assertThrows(SocketTimeoutException.class, server::accept);
    }
  }

  private static void gzipBomb(Path file) throws IOException {
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      write(gzip, Houses.BEGIN);
      repeat(gzip, "<a> </a>".repeat(10_000), 2_000);
      write(gzip, Houses.END);
    }
  }

  private static void cutGzip(Path file) throws IOException {
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      write(gzip, Houses.BEGIN);
      for (int i = 0; i < 200; i++) {
        write(gzip, Houses.house("h" + i, X + i, Y + i * i));
      }
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
  }

  private static void zipBomb(Path file) throws IOException {
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("a.gml"));
      write(zip, Houses.BEGIN);
      repeat(zip, "<a> </a>".repeat(10_000), 2_000);
      zip.closeEntry();
    }
  }

  private static void longAttribute(Path file) throws IOException {
    try (var plain = Files.newOutputStream(file)) {
      write(plain, Houses.BEGIN + "<a b=\"");
      repeat(plain, "x".repeat(100_000), 1_500);
    }
  }

  private static void repeat(OutputStream to, String text, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      write(to, text);
    }
  }

  private static void write(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
