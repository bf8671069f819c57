package org.planrunde.geo;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.planrunde.geo.WktTree.Node;

/**
 * Reads the well-known text of reference systems, in the dialects of OGC (1 and 2) and ESRI.
 *
 * <p>A number of the EPSG register is believed; without one the name must be known, and unit and
 * false easting must be those of the system of that name. Pairs are x, y whatever the text says of
 * axes, as in Shapefiles and GeoPackages.
 */
final class CrsWkt {
  private static final Pattern START =
      Pattern.compile("(?i)(PROJ|GEOG|GEOD|COMP|BOUND|LOCAL|ENG|VERT)[A-Z_]*\\s*[\\[(](?s:.*)");
  private static final Set<String> DEGREES =
      Set.of("GEOGCS", "GEOGCRS", "GEODCRS", "GEODETICCRS", "GEOGRAPHICCRS");
  private static final Set<String> METRES = Set.of("PROJCS", "PROJCRS", "PROJECTEDCRS");
  private static final Set<String> VERTICAL = Set.of("VERT_CS", "VERTCRS", "VERTICALCRS", "VERTCS");
  private static final double CENTIMETRE = 0.01;

  private CrsWkt() {}

  static boolean looksLikeOne(String text) {
    return START.matcher(text).matches();
  }

  static Optional<CrsName> parse(String text) {
    return WktTree.parse(text).flatMap(CrsWkt::name);
  }

  private static Optional<CrsName> name(Node node) {
    return switch (node.keyword()) {
      case "BOUNDCRS" -> node.child(Set.of("SOURCECRS")).flatMap(Node::only).flatMap(CrsWkt::name);
      case "COMPD_CS", "COMPOUNDCRS" -> compound(node);
      default ->
          DEGREES.contains(node.keyword()) || METRES.contains(node.keyword())
              ? single(node).map(epsg -> CrsNumbers.name(epsg, 0, false))
              : Optional.empty();
    };
  }

  private static Optional<CrsName> compound(Node node) {
    int vertical = node.child(VERTICAL).flatMap(Node::authority).orElse(0);
    return node.authority()
        .map(epsg -> CrsNumbers.name(epsg, 0, false))
        .or(() ->
            node.child(METRES)
                .or(() -> node.child(DEGREES))
                .flatMap(CrsWkt::single)
                .map(epsg -> CrsNumbers.name(epsg, vertical, false)));
  }

  private static Optional<Integer> single(Node node) {
    return node.authority().or(() -> CrsNumbers.byName(node.name()).flatMap(e -> checked(e, node)));
  }

  private static Optional<Integer> checked(int epsg, Node node) {
    KnownCrs known = KnownCrs.find(epsg).orElseThrow();
    if (known.degrees()) {
      return DEGREES.contains(node.keyword()) ? Optional.of(epsg) : Optional.empty();
    }
    boolean metres = node.number("UNIT").or(() -> node.number("LENGTHUNIT")).orElse(1.0) == 1;
    return METRES.contains(node.keyword()) && metres ? withEasting(epsg, node) : Optional.empty();
  }

  /** Zone-prefixed east values often come under the name of the system without them. */
  private static Optional<Integer> withEasting(int epsg, Node node) {
    Optional<Double> stated = node.parameter("FALSEEASTING");
    if (stated.isEmpty() || isFalseEasting(epsg, stated.get())) {
      return Optional.of(epsg);
    }
    int zone = epsg - 25_800;
    return zone >= 31 && zone <= 33 && isFalseEasting(CrsNumbers.zonePrefixed(zone), stated.get())
        ? Optional.of(CrsNumbers.zonePrefixed(zone))
        : Optional.empty();
  }

  private static boolean isFalseEasting(int epsg, double metres) {
    double expected = Projections.epsg(epsg).getProjection().getFalseEasting();
    return Math.abs(expected - metres) < CENTIMETRE;
  }
}
