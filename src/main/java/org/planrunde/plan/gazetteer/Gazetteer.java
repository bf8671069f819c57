package org.planrunde.plan.gazetteer;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoLimits;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.Procedure;
import org.springframework.stereotype.Service;

/**
 * Front door to names of places: streets, squares and addresses from the layers that are kept here.
 *
 * <p>Each layer is read once and remembered by its id, for a layer's content never changes. Asks
 * nobody outside. Thread-safe.
 */
@Service
public class Gazetteer {
  private static final int MOST = 6;

  private final Plans plans;
  private final Map<UUID, Register> known = new ConcurrentHashMap<>();

  Gazetteer(Plans plans) {
    this.plans = plans;
  }

  /** What tells the places of a procedure by name; worth keeping for many questions. */
  public NamesAround around(Procedure procedure) {
    return new NamesAround(registers(plans.list(procedure)));
  }

  /**
   * At most six places whose name begins with the words, then such that hold them; with a house
   * number the addresses that fit. Each name once, inside the procedure's area where it can be.
   */
  public List<FoundPlace> search(Procedure procedure, String words) {
    return search(plans.list(procedure), words, procedure.area());
  }

  /** The same among the layers that lie on every map of a municipality. */
  public List<FoundPlace> search(MunicipalityId municipality, String words) {
    return search(plans.list(municipality), words, null);
  }

  /** All names inside the area of a procedure, then all addresses there; at most so many. */
  public List<FoundPlace> list(Procedure procedure, int most) {
    var registers = registers(plans.list(procedure));
    var found = new LinkedHashMap<String, FoundPlace>();
    Stream.concat(
            registers.stream().flatMap(register -> register.names(procedure.area())),
            registers.stream().flatMap(register -> register.addresses(procedure.area())))
        .limit(most)
        .forEach(place -> found.putIfAbsent(place.name(), place));
    return List.copyOf(found.values());
  }

  /** The place with exactly this name on the maps of a municipality. */
  public Optional<Point> locate(MunicipalityId municipality, String name) {
    return registers(plans.list(municipality)).stream()
        .flatMap(register -> register.find(name).stream())
        .findFirst()
        .map(FoundPlace::at);
  }

  private List<FoundPlace> search(List<Layer> layers, String words, @Nullable Geometry area) {
    var found = new LinkedHashMap<String, FoundPlace>();
    for (var register : registers(layers)) {
      register.search(words, area).forEach(place -> found.putIfAbsent(place.name(), place));
    }
    return found.values().stream().limit(MOST).toList();
  }

  private List<Register> registers(List<Layer> layers) {
    var registers = new ArrayList<Register>();
    for (var layer : layers) {
      if (layer.kind() == LayerKind.TOWN_PLAN || layer.kind() == LayerKind.GEOJSON) {
        // What is not public yet is asked for again, and not remembered as empty.
        var register = known.computeIfAbsent(layer.id(), id -> read(layer));
        if (register != null) {
          registers.add(register);
        }
      }
    }
    return registers;
  }

  private @Nullable Register read(Layer layer) {
    var content = plans.findPublicContent(layer.id());
    if (content.isEmpty()) {
      return null;
    }
    var places = new ArrayList<NamedPlace>();
    new GeoJsonReader(GeoLimits.LAYER_UPLOAD)
        .features(
            new ByteArrayInputStream(content.get().plain()),
            feature -> NamedPlace.of(feature, layer.kind()).ifPresent(places::add));
    return new Register(places.stream());
  }
}
