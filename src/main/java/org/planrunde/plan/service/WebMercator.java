package org.planrunde.plan.service;

import java.util.Locale;

/** The many names of the system that the map is drawn in. */
final class WebMercator {
  private WebMercator() {}

  static boolean isNamed(String system) {
    var name = system.strip().toUpperCase(Locale.ROOT);
    return name.equals("EPSG:3857")
        || name.matches("URN:OGC:DEF:CRS:EPSG:[0-9.:]*:(3857|900913)")
        || name.matches("HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/EPSG/[0-9.]+/3857");
  }
}
