package org.planrunde.citymodel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Invented models: a house of 10 by 8 metres with a gable roof, in each of the languages. */
public final class Houses {
  /** Beginning of CityGML 2.0 in UTM zone 32. */
  public static final String BEGIN = begin("2.0", "urn:ogc:def:crs:EPSG::25832");

  /** End of CityGML. */
  public static final String END = "</core:CityModel>";

  private Houses() {}

  /** Beginning of CityGML; without a reference system if its name is empty. */
  public static String begin(String version, String crs) {
    String box =
        crs.isEmpty()
            ? ""
            : "<gml:boundedBy><gml:Envelope srsName=\"" + crs + "\"/></gml:boundedBy>";
    String of = "=\"http://www.opengis.net/citygml/";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<core:CityModel xmlns:core"
        + of
        + version
        + "\" xmlns:bldg"
        + of
        + "building/"
        + version
        + "\" xmlns:con"
        + of
        + "construction/"
        + version
        + "\" xmlns:veg"
        + of
        + "vegetation/"
        + version
        + "\" xmlns:gml=\"http://www.opengis.net/gml\""
        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
        + box;
  }

  /** A member with an object. */
  public static String member(String object) {
    return "<core:cityObjectMember>" + object + "</core:cityObjectMember>\n";
  }

  /** A polygon; rings after the first are holes. */
  public static String polygon(String... rings) {
    var text = new StringBuilder("<gml:surfaceMember><gml:Polygon>");
    for (int i = 0; i < rings.length; i++) {
      String name = i == 0 ? "exterior" : "interior";
      text.append("<gml:").append(name).append("><gml:LinearRing><gml:posList>");
      text.append(rings[i]).append("</gml:posList></gml:LinearRing></gml:").append(name);
      text.append('>');
    }
    return text.append("</gml:Polygon></gml:surfaceMember>").toString();
  }

  /** A typed surface of level 2. */
  public static String surface(String type, String... polygons) {
    return "<bldg:boundedBy><bldg:"
        + type
        + "><bldg:lod2MultiSurface><gml:MultiSurface>"
        + String.join("", polygons)
        + "</gml:MultiSurface></bldg:lod2MultiSurface></bldg:"
        + type
        + "></bldg:boundedBy>";
  }

  /** A building with whatever stands in it. */
  public static String building(String id, String inside) {
    return member("<bldg:Building gml:id=\"" + id + "\">" + inside + "</bldg:Building>");
  }

  /** A gabled house with its south-western corner at a place, ground at 50 m, eaves 6, ridge 9. */
  public static String house(String id, double x, double y) {
    String[] walls = {
      ring(x, y, "0 0 0,10 0 0,10 0 6,0 0 6"),
      ring(x, y, "10 8 0,0 8 0,0 8 6,10 8 6"),
      ring(x, y, "10 0 0,10 8 0,10 8 6,10 4 9,10 0 6"),
      ring(x, y, "0 8 0,0 0 0,0 0 6,0 4 9,0 8 6")
    };
    return building(
        id,
        "<bldg:function>1010</bldg:function><bldg:roofType>3100</bldg:roofType>"
            + "<bldg:measuredHeight uom=\"m\">9</bldg:measuredHeight>"
            + "<bldg:storeysAboveGround>2</bldg:storeysAboveGround>"
            + surface("GroundSurface", polygon(ring(x, y, "0 0 0,0 8 0,10 8 0,10 0 0")))
            + surface(
                "WallSurface",
                polygon(walls[0]),
                polygon(walls[1]),
                polygon(walls[2]),
                polygon(walls[3]))
            + surface(
                "RoofSurface",
                polygon(ring(x, y, "0 0 6,10 0 6,10 4 9,0 4 9")),
                polygon(ring(x, y, "10 8 6,0 8 6,0 4 9,10 4 9"))));
  }

  /** Positions relative to a place and to 50 m of height; the first is repeated at the end. */
  public static String ring(double x, double y, String relative) {
    String[] points = relative.split(",");
    var text = new StringBuilder();
    for (int i = 0; i <= points.length; i++) {
      String[] p = points[i % points.length].split(" ");
      text.append(
          String.format(
              Locale.ROOT,
              "%.3f %.3f %.3f ",
              x + Double.parseDouble(p[0]),
              y + Double.parseDouble(p[1]),
              50 + Double.parseDouble(p[2])));
    }
    return text.toString().strip();
  }

  /** Writes a text as a file. */
  public static Path write(Path file, String text) throws IOException {
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
