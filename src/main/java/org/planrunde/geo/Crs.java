package org.planrunde.geo;

import org.locationtech.jts.geom.Geometry;

/**
 * The coordinate reference systems that the house converts between.
 *
 * <p>The axis order is always x = east or longitude, y = north or latitude, whatever the authority
 * says. Agrees with PROJ to the millimetre in these four. Heights pass through. Thread-safe. Files
 * come in many more systems: see {@link CrsName} and {@link Projection}.
 */
public enum Crs {
  /** EPSG:4326, degrees. */
  WGS84(4326),
  /** EPSG:3857, the metres of web maps: not for measuring. */
  WEB_MERCATOR(3857),
  /** EPSG:25832, metres: Germany west of 12 degrees east, and by custom most of it. */
  UTM32(25832),
  /** EPSG:25833, metres: Germany east of 12 degrees east. */
  UTM33(25833);

  private final int epsg;

  Crs(int epsg) {
    this.epsg = epsg;
  }

  /** The number that names this system in the EPSG register. */
  public int epsg() {
    return epsg;
  }

  /** The German zone that suits a longitude in degrees best. */
  public static Crs utmFor(double longitude) {
    return longitude < 12 ? UTM32 : UTM33;
  }

  /**
   * A copy of a geometry of this system in another one, with the other's SRID.
   *
   * @throws IllegalArgumentException if a coordinate has no place in the other system
   */
  public Geometry convert(Geometry geometry, Crs target) {
    return Projections.convert(geometry, known(), target.known(), false);
  }

  KnownCrs known() {
    return KnownCrs.find(epsg).orElseThrow();
  }
}
