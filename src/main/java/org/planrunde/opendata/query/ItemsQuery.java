package org.planrunde.opendata.query;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;

/**
 * Which features of a collection are wanted.
 *
 * @param within WGS 84, x = longitude; null for anywhere
 * @param limit how many at most, 1 to {@link #MOST}
 * @param after the id after which the page begins; empty for the first page
 */
public record ItemsQuery(@Nullable Geometry within, TimeParameter time, int limit, String after) {
  /** The names of the parameters. */
  public static final Set<String> PARAMETERS =
      Set.of("bbox", "bbox-crs", "crs", "datetime", "limit", "after");

  /** Features of a page if nobody says another number. */
  public static final int USUAL = 100;

  /** Features of the largest page. */
  public static final int MOST = 1000;

  private static final String USUAL_CRS = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
  private static final Set<String> CRS84 =
      Set.of(
          USUAL_CRS,
          "https://www.opengis.net/def/crs/OGC/1.3/CRS84",
          "http://www.opengis.net/def/crs/OGC/0/CRS84");

  /**
   * Reads the parameters; more than the largest page is cut to it, as the standard wants.
   *
   * @throws RefusedException for the first one that is not fit
   */
  public static ItemsQuery of(Map<String, String> parameters) {
    for (var name : Set.of("bbox-crs", "crs")) {
      if (!CRS84.contains(parameters.getOrDefault(name, USUAL_CRS))) {
        throw refused(name, "opendata.problem.crs");
      }
    }
    var box = parameters.get("bbox");
    var time = parameters.get("datetime");
    return new ItemsQuery(
        box == null ? null : BoxParameter.read(box),
        time == null ? TimeParameter.ALWAYS : TimeParameter.read(time),
        limit(parameters.getOrDefault("limit", Integer.toString(USUAL))),
        after(parameters.getOrDefault("after", "")));
  }

  private static int limit(String text) {
    if (!text.matches("\\d{1,20}") || text.matches("0+")) {
      throw refused("limit", "opendata.problem.limit");
    }
    return new BigInteger(text).min(BigInteger.valueOf(MOST)).intValue();
  }

  /** Any such id will do, there or not: the page begins after the place where it would stand. */
  private static String after(String text) {
    if (!text.matches("[0-9A-Za-z-]{0,40}")) {
      throw refused("after", "opendata.problem.after");
    }
    return text;
  }

  private static RefusedException refused(String field, String key) {
    return new RefusedException(Problem.of(field, key));
  }
}
