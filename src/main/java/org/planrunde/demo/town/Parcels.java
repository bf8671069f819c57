package org.planrunde.demo.town;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/** The made-up parcels under Bebauungsplan 17, as a surveyor's office hands them out. */
public final class Parcels {
  private record Parcel(String number, String use, String road, Polygon shape) {}

  private static final String RAIL = "Bahngelände, entbehrlich";
  private static final String WASTE = "Brachfläche";

  private static final List<Parcel> ALL =
      List.of(
          parcel("112/3", WASTE, "Güterstraße 4", 120, -190, 196, -190, 204, -118, 120, -112),
          parcel("112/4", WASTE, "Güterstraße 6", 196, -190, 286, -190, 290, -124, 204, -118),
          parcel(
              "113/1", "Lagerplatz", "Güterstraße 8", 286, -190, 352, -190, 352, -129, 290, -124),
          parcel("113/2", "Gehölz", "Güterstraße 10", 352, -190, 408, -190, 414, -133, 352, -129),
          parcel("114", WASTE, "Güterstraße 12–16", 408, -190, 520, -190, 520, -140, 414, -133),
          parcel(
              "201/17",
              RAIL,
              "Alte Ladestraße",
              120,
              -112,
              204,
              -118,
              290,
              -124,
              290,
              -96,
              120,
              -92),
          parcel(
              "201/18",
              RAIL,
              "Alte Ladestraße",
              290,
              -124,
              352,
              -129,
              414,
              -133,
              520,
              -140,
              520,
              -101,
              290,
              -96),
          parcel(
              "201/19", "Böschung", "Gleise", 120, -92, 290, -96, 520, -101, 520, -70, 120, -70));

  private Parcels() {}

  private static Parcel parcel(String number, String use, String road, double... uv) {
    return new Parcel(number, use, road, Shapes.polygonUv(uv));
  }

  /**
   * A Shapefile in a zip, ETRS89 / UTM zone 32N (EPSG:25832), its table in UTF-8. The same bytes
   * each time.
   */
  public static byte[] zip() {
    var file = new ShapefileSheet("Flurstücke", "FLURSTUECK", "NUTZUNG", "LAGE", "FLAECHE_M2");
    for (var parcel : ALL) {
      file.add(
          parcel.shape(),
          "Flur 4, " + parcel.number(),
          parcel.use(),
          parcel.road(),
          Long.toString(Math.round(parcel.shape().getArea())));
    }
    return file.zip();
  }
}
