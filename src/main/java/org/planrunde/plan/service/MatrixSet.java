package org.planrunde.plan.service;

import org.planrunde.kernel.SafeXml;

/**
 * The levels in which a WMTS cuts its tiles.
 *
 * @param usual true if they are those of web maps: Web Mercator, 256 pixels, level n of half the
 *     scale of level n - 1, named by their number
 * @param prefix what stands before the number, such as {@code EPSG:3857:}
 * @param deepest the number of the last level
 */
record MatrixSet(String name, boolean usual, String prefix, int deepest) {
  /** The scale denominator of the one tile that shows the whole world. */
  private static final double WHOLE_WORLD = 559_082_264.028_717_8;

  boolean isUsual() {
    return usual;
  }

  /** Reads the element that just began. */
  static MatrixSet read(SafeXml xml) {
    int inside = xml.depth();
    var name = "";
    var usual = false;
    String prefix = null;
    int deepest = -1;
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "Identifier" -> name = xml.text().strip();
        case "SupportedCRS" -> usual = WebMercator.isNamed(xml.text());
        case "TileMatrix" -> {
          var level = Level.read(xml);
          usual &= level.isUsual() && (prefix == null || prefix.equals(level.prefix()));
          prefix = level.prefix();
          deepest = Math.max(deepest, level.number());
        }
        default -> xml.skip();
      }
    }
    return new MatrixSet(name, usual && deepest >= 0, prefix == null ? "" : prefix, deepest);
  }

  private record Level(String prefix, int number, double scale, int width) {
    static Level read(SafeXml xml) {
      int inside = xml.depth();
      var id = "";
      double scale = Double.NaN;
      int width = 0;
      while (xml.nextInside(inside)) {
        switch (xml.name()) {
          case "Identifier" -> id = xml.text().strip();
          case "ScaleDenominator" -> scale = CapabilitiesReader.number(xml.text());
          case "TileWidth" -> width = (int) CapabilitiesReader.number(xml.text());
          default -> xml.skip();
        }
      }
      var digits = id.replaceFirst("^.*?(\\d{0,2})$", "$1");
      return new Level(
          id.substring(0, id.length() - digits.length()),
          digits.isEmpty() ? -1 : Integer.parseInt(digits),
          scale,
          width);
    }

    /** Levels may be named 00, 01, which no template gives. */
    boolean isUsual() {
      double expected = WHOLE_WORLD / Math.pow(2, number);
      return number >= 0
          && number <= 30
          && width == 256
          && Math.abs(scale - expected) < expected / 1_000
          && !prefix.endsWith("0");
    }
  }
}
