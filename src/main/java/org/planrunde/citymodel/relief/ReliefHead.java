package org.planrunde.citymodel.relief;

import java.util.regex.Pattern;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import org.planrunde.geo.GeoTiffPlace;
import org.planrunde.storage.image.TiffHead;

/**
 * What a GeoTIFF of heights says of itself, checked before any of them is read.
 *
 * @param missing the number that stands for "no height here"; NaN if there is none
 * @param scale metres for one of the numbers
 * @param offset metres at the number 0
 */
record ReliefHead(
    int columns,
    int rows,
    Sample sample,
    Packing packing,
    Predictor predictor,
    Blocks blocks,
    double missing,
    double scale,
    double offset,
    GeoTiffPlace place) {
  private static final int WIDTH = 256;
  private static final int LENGTH = 257;
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int STRIPS = 273;
  private static final int BANDS = 277;
  private static final int ROWS_PER_STRIP = 278;
  private static final int STRIP_BYTES = 279;
  private static final int PREDICTOR = 317;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_LENGTH = 323;
  private static final int TILES = 324;
  private static final int TILE_BYTES = 325;
  private static final int FORMAT = 339;
  private static final int GDAL_METADATA = 42112;
  private static final int GDAL_MISSING = 42113;

  private static final int METRE = 9001;
  private static final int LONGEST = 40_000;
  private static final long MOST = 100_000_000;
  private static final Pattern ITEM =
      Pattern.compile("<Item [^>]*role=\"(scale|offset)\"[^>]*>([^<]{1,40})</Item>");

  /**
   * Checks a head.
   *
   * @param file bytes of the whole file
   * @throws ModelRefused if these are no heights, or too many, or not in a way that is read here
   */
  static ReliefHead of(TiffHead head, long file) {
    int columns = whole(head, WIDTH, 0);
    int rows = whole(head, LENGTH, 0);
    checkSize(columns, rows);
    var sample = sample(head);
    var packing = Packing.of(whole(head, COMPRESSION, 1));
    var predictor = Predictor.of(whole(head, PREDICTOR, 1), sample);
    if (packing.isEmpty() || predictor.isEmpty()) {
      throw new ModelRefused(
          Reason.RELIEF_PACKED, whole(head, COMPRESSION, 1) + "/" + whole(head, PREDICTOR, 1));
    }
    var place = GeoTiffPlace.of(head::values);
    if (place.heightUnit() != 0 && place.heightUnit() != METRE) {
      throw new ModelRefused(Reason.RELIEF_UNIT, "EPSG:" + place.heightUnit());
    }
    var blocks = blocks(head, columns, rows);
    blocks.check(columns, rows, sample.bytes(), file);
    return new ReliefHead(
        columns,
        rows,
        sample,
        packing.get(),
        predictor.get(),
        blocks,
        sample.narrowed(number(head.text(GDAL_MISSING), Double.NaN)),
        item(head, "scale", 1),
        item(head, "offset", 0),
        place);
  }

  private static void checkSize(int columns, int rows) {
    if (columns < 1 || rows < 1) {
      throw new ModelRefused(Reason.BROKEN, "TIFF");
    }
    if (columns > LONGEST || rows > LONGEST || (long) columns * rows > MOST) {
      throw new ModelRefused(Reason.TOO_LARGE, "10 000 x 10 000");
    }
    if (columns < 2 || rows < 2) {
      throw new ModelRefused(Reason.NOTHING_TO_SHOW);
    }
  }

  private static Sample sample(TiffHead head) {
    int bands = whole(head, BANDS, 1);
    int bits = whole(head, BITS, 1);
    if (bands != 1 || bits <= 8) {
      throw new ModelRefused(Reason.PICTURE, Integer.toString(bands));
    }
    int format = whole(head, FORMAT, 1);
    return Sample.of(format, bits)
        .orElseThrow(() -> new ModelRefused(Reason.RELIEF_NUMBERS, format + "/" + bits));
  }

  private static Blocks blocks(TiffHead head, int columns, int rows) {
    if (head.values(TILES).length > 0) {
      return new Blocks(
          true,
          whole(head, TILE_WIDTH, 0),
          whole(head, TILE_LENGTH, 0),
          head.values(TILES),
          head.values(TILE_BYTES));
    }
    int height = Math.min(rows, whole(head, ROWS_PER_STRIP, rows));
    return new Blocks(false, columns, height, head.values(STRIPS), head.values(STRIP_BYTES));
  }

  private static double item(TiffHead head, String role, double otherwise) {
    var items = ITEM.matcher(head.text(GDAL_METADATA));
    while (items.find()) {
      if (items.group(1).equals(role)) {
        return number(items.group(2), otherwise);
      }
    }
    return otherwise;
  }

  /** Of what does not fit the largest there is, which nothing allows. */
  private static int whole(TiffHead head, int tag, int otherwise) {
    var values = head.values(tag);
    return values.length == 0 ? otherwise : (int) values[0];
  }

  private static double number(String text, double otherwise) {
    try {
      return text.isEmpty() ? otherwise : Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
