package org.planrunde.plan.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.planrunde.geo.Metric;
import org.planrunde.geo.Wgs84;

/** The named places and addresses of one layer, indexed once. Immutable and thread-safe. */
final class Register {
  static final double ADDRESS_METRES = 25;
  static final double STREET_METRES = 40;
  private static final int MOST = 6;

  /** A name of the layer, with all that bears it. */
  private record Entry(String name, String folded, List<Geometry> parts, List<Address> addresses) {}

  private record StreetPart(String name, Geometry line) {}

  /** A name at a distance in metres. */
  record Near(String name, double metres) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final STRtree streets = new STRtree();
  private final STRtree addresses = new STRtree();

  Register(Stream<NamedPlace> places) {
    places.forEach(this::add);
    entries.values().forEach(entry -> entry.addresses().sort(Address.BY_NUMBER));
    // An index is built on the first question, which two threads must not ask at once.
    streets.build();
    addresses.build();
  }

  private void add(NamedPlace place) {
    var name = place.name();
    var entry =
        entries.computeIfAbsent(
            name, n -> new Entry(n, Names.fold(n), new ArrayList<>(), new ArrayList<>()));
    var number = place.number();
    if (number != null) {
      var address = new Address(name, number, place.place().getInteriorPoint());
      entry.addresses().add(address);
      addresses.insert(address.at().getEnvelopeInternal(), address);
      return;
    }
    entry.parts().add(place.place());
    for (int i = 0; place.street() && i < place.place().getNumGeometries(); i++) {
      var line = place.place().getGeometryN(i);
      streets.insert(line.getEnvelopeInternal(), new StreetPart(name, line));
    }
  }

  /** The address nearest to a place, within 25 metres. */
  Optional<Near> address(Point place) {
    return nearest(addresses, place, ADDRESS_METRES, Address::name, Address::at);
  }

  /** The street nearest to a place, within 40 metres. */
  Optional<Near> street(Point place) {
    return nearest(streets, place, STREET_METRES, StreetPart::name, StreetPart::line);
  }

  @SuppressWarnings("unchecked")
  private static <T> Optional<Near> nearest(
      STRtree index,
      Point place,
      double metres,
      Function<T, String> name,
      Function<T, Geometry> shape) {
    List<T> around = index.query(Metric.boxAround(place, metres));
    return around.stream()
        .map(it -> new Near(name.apply(it), metres(shape.apply(it), place)))
        .filter(near -> near.metres() <= metres)
        .min(Comparator.comparingDouble(Near::metres));
  }

  private static double metres(Geometry shape, Point place) {
    var nearest = DistanceOp.nearestPoints(shape, place)[0];
    return Metric.distance(Wgs84.point(nearest.x, nearest.y), place);
  }

  /** Names that fit all that was typed; then, for a typed number, the addresses in such streets. */
  List<FoundPlace> search(String words, @Nullable Geometry area) {
    var asked = Names.asked(words);
    var found = new ArrayList<FoundPlace>();
    fitting(Names.fold(words)).forEach(entry -> found.add(place(entry, area)));
    if (!asked.number().isEmpty()) {
      fitting(asked.street())
          .flatMap(entry -> numbers(entry, asked.number()))
          .limit(MOST)
          .forEach(address -> found.add(new FoundPlace(address.name(), address.at())));
    }
    if (found.isEmpty()) {
      fitting(asked.street()).forEach(entry -> found.add(place(entry, area)));
    }
    return found;
  }

  private Stream<Entry> fitting(String folded) {
    return entries.values().stream()
        .filter(entry -> entry.folded().contains(folded))
        .sorted(
            Comparator.comparing((Entry e) -> !e.folded().startsWith(folded))
                .thenComparing(Entry::name))
        .limit(MOST);
  }

  private static Stream<Address> numbers(Entry entry, String number) {
    return entry.addresses().stream()
        .filter(address -> fits(Names.number(address.number()), number))
        .sorted(Comparator.comparing(a -> !Names.number(a.number()).equals(number)));
  }

  /** 12 fits 12, 12a and 12-14, but not 120. */
  private static boolean fits(String number, String typed) {
    return number.startsWith(typed)
        && (number.length() == typed.length()
            || !Character.isDigit(typed.charAt(typed.length() - 1))
            || !Character.isDigit(number.charAt(typed.length())));
  }

  /** Everything with a name that lies inside the area, by name. */
  Stream<FoundPlace> names(@Nullable Geometry area) {
    return entries.values().stream()
        .sorted(Comparator.comparing(Entry::name))
        .map(entry -> place(entry, area))
        .filter(found -> isInside(found, area));
  }

  /** Every address inside the area, by street and number. */
  Stream<FoundPlace> addresses(@Nullable Geometry area) {
    return entries.values().stream()
        .sorted(Comparator.comparing(Entry::name))
        .flatMap(entry -> entry.addresses().stream())
        .map(address -> new FoundPlace(address.name(), address.at()))
        .filter(found -> isInside(found, area));
  }

  private static boolean isInside(FoundPlace found, @Nullable Geometry area) {
    return area == null || area.intersects(found.at());
  }

  /** The place with exactly this name. */
  Optional<FoundPlace> find(String name) {
    return search(name, null).stream().filter(found -> found.name().equals(name)).findFirst();
  }

  /** A point on it, inside the area if it reaches there. */
  private static FoundPlace place(Entry entry, @Nullable Geometry area) {
    if (entry.parts().isEmpty()) {
      var all = entry.addresses();
      return new FoundPlace(entry.name(), all.get(all.size() / 2).at());
    }
    if (area != null) {
      for (var part : entry.parts()) {
        if (part.intersects(area)) {
          return new FoundPlace(entry.name(), middle(part.intersection(area)));
        }
      }
    }
    return new FoundPlace(entry.name(), middle(entry.parts().getFirst()));
  }

  private static Point middle(Geometry place) {
    var nearest = DistanceOp.nearestPoints(place, place.getCentroid())[0];
    return Wgs84.point(nearest.x, nearest.y);
  }
}
