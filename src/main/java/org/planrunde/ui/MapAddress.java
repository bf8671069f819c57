package org.planrunde.ui;

import java.util.Locale;

/** Lets a map layer point to this server or to http and https only, never to script or data. */
final class MapAddress {
  private MapAddress() {}

  static void check(String url) {
    String lower = url.strip().toLowerCase(Locale.ROOT);
    boolean own = lower.startsWith("/") && !lower.startsWith("//");
    if (!own && !lower.startsWith("https://") && !lower.startsWith("http://")) {
      throw new IllegalArgumentException("not an address for a map layer: " + url);
    }
  }
}
