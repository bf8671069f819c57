package org.planrunde.demo.town;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/** The made-up parcels under Bebauungsplan 17, as a surveyor's office hands them out. */
public final class Parcels {
  private record Parcel(String number, String use, String road, Polygon shape) {}

  private static final String RAIL = "Bahngelände, entbehrlich";
  private static final String WASTE = "Brachfläche";
  private static final String SLOPE = "Böschung";
  private static final String STREET = "Straße";
  private static final String RAMP = "Alte Ladestraße";
  private static final String TRACKS = "An den Gleisen";

  private static final List<Parcel> ALL =
      List.of(
          parcel("112/3", WASTE, "Speicherstraße 4", 120, -190, 220, -190, 220, -118, 120, -112),
          parcel(
              "113/1",
              "Lagerplatz",
              "Speicherstraße 8",
              231,
              -190,
              340,
              -190,
              340,
              -128,
              231,
              -119),
          parcel(
              "113/2", "Gehölz", "Speicherstraße 10", 350, -190, 456, -190, 456, -136, 350, -129),
          parcel("114", WASTE, "Speicherstraße 12–16", 467, -190, 520, -190, 520, -140, 467, -136),
          parcel("112/9", STREET, "Lilienthalweg", 220, -190, 231, -190, 231, -70, 220, -70),
          parcel("113/9", STREET, "Daimlerweg", 340, -190, 350, -190, 350, -70, 340, -70),
          parcel("114/9", STREET, "Dieselweg", 456, -190, 467, -190, 467, -70, 456, -70),
          parcel("201/17", RAIL, RAMP, 120, -112, 220, -118, 220, -92, 120, -90),
          parcel("201/18", RAIL, RAMP, 231, -119, 340, -128, 340, -95, 231, -92),
          parcel("201/19", RAIL, RAMP, 350, -129, 456, -136, 456, -98, 350, -95),
          parcel("201/20", RAIL, RAMP, 467, -136, 520, -140, 520, -101, 467, -98),
          parcel("202/1", SLOPE, TRACKS, 120, -90, 220, -92, 220, -70, 120, -70),
          parcel("202/2", SLOPE, TRACKS, 231, -92, 340, -95, 340, -70, 231, -70),
          parcel("202/3", SLOPE, TRACKS, 350, -95, 456, -98, 456, -70, 350, -70),
          parcel("202/4", SLOPE, TRACKS, 467, -98, 520, -101, 520, -70, 467, -70));

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
