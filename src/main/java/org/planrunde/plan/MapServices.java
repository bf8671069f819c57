package org.planrunde.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.service.FeatureSource;
import org.planrunde.plan.service.Fetched;
import org.planrunde.plan.service.Offer;
import org.planrunde.plan.service.Offers;
import org.planrunde.plan.service.Registry;
import org.planrunde.plan.service.ServiceDesk;
import org.planrunde.plan.service.ServiceLimits;
import org.planrunde.plan.service.ServiceType;
import org.planrunde.procedure.Procedure;
import org.springframework.stereotype.Service;

/**
 * Front door to map services of others. Keeps nothing and asks no database, so that nobody holds a
 * connection of it while a slow server is waited for: what comes out goes to {@link Plans}. At most
 * four services are asked at once; who comes then is told to try again.
 */
@Service
public class MapServices {
  private static final int AT_ONCE = 4;
  private static final int MOST_AT_ONE_GO = 50;
  private static final int MOST_ASKED_AT_ONE_GO = 10;

  private final ServiceDesk desk;
  private final Semaphore asking = new Semaphore(AT_ONCE);
  private final Clock clock = Clock.systemUTC();

  MapServices(InsideHosts inside) {
    desk = new ServiceDesk(inside.hosts(), ServiceLimits.USUAL);
  }

  /** What lies behind an address: see {@link ServiceDesk#ask}. */
  public Offers ask(String address) {
    return taking(() -> desk.ask(address));
  }

  /** What a Masterportal's list of services holds: see {@link Registry#read}. */
  public Offers registry(byte[] json) {
    return Registry.read(json);
  }

  /** Asks the service whether it still offers this: see {@link ServiceDesk#look}. */
  public Offer look(Offer offer) {
    return taking(() -> desk.look(offer));
  }

  /**
   * Makes layers of what was chosen; fetches the shapes of those that browsers do not ask for.
   *
   * @param attribution for those that bring none of their own
   * @param everywhere true for every map of the municipality, false for the procedure's
   * @throws RefusedException with a sentence that names the first that cannot be made
   */
  public List<PreparedLayer> prepare(
      Procedure procedure, List<Offer> chosen, String attribution, boolean everywhere) {
    if (chosen.isEmpty()) {
      throw refused(Message.of("plan.service.none-chosen"));
    }
    if (chosen.size() > MOST_AT_ONE_GO) {
      throw refused(Message.of("plan.service.too-many", MOST_AT_ONE_GO));
    }
    var asked = chosen.stream().filter(it -> it.type().isFetched() || !isComplete(it)).count();
    if (asked > MOST_ASKED_AT_ONE_GO) {
      throw refused(Message.of("plan.service.too-many-asked", MOST_ASKED_AT_ONE_GO));
    }
    return taking(() -> {
      var layers = new ArrayList<PreparedLayer>();
      for (var offer : chosen) {
        try {
          layers.add(prepare(procedure, offer, attribution, everywhere));
        } catch (RefusedException e) {
          throw new RefusedException(
              Problem.of("chosen", "plan.service.failed-one", offer.title(), reason(e)));
        }
      }
      return layers;
    });
  }

  /** The sentence itself as an argument of another one. */
  private static Message reason(RefusedException e) {
    return e.problems().getFirst().message();
  }

  private PreparedLayer prepare(
      Procedure procedure, Offer offer, String attribution, boolean everywhere) {
    var told = isComplete(offer) ? offer : desk.look(offer);
    var settings = new HashMap<>(told.settings());
    if (!told.summary().isEmpty()) {
      settings.put("summary", told.summary());
    }
    if (!told.legend().isEmpty()) {
      settings.put("legend", told.legend());
    }
    byte @Nullable [] geoJson = null;
    if (told.type().isFetched()) {
      settings.put("source", told.address());
      settings.put("sourceType", told.type().name());
      geoJson = fetch(settings, area(procedure)).geoJson();
    }
    var layer =
        new Layer(
            UUID.randomUUID(),
            procedure.municipality(),
            everywhere ? null : procedure.id(),
            offer.title(),
            kind(told.type()),
            geoJson == null ? told.address() : "",
            settings,
            firstOf(offer.attribution(), told.attribution(), attribution),
            1,
            true,
            false);
    return new PreparedLayer(layer, geoJson);
  }

  /** An entry of a registry tells enough of a WMS, and too little of every other kind. */
  private static boolean isComplete(Offer offer) {
    return switch (offer.type()) {
      case WMS -> true;
      case WMTS -> offer.settings().containsKey("matrixSet");
      default -> offer.settings().containsKey("sourceLayer");
    };
  }

  private static LayerKind kind(ServiceType type) {
    return switch (type) {
      case WMS -> LayerKind.WMS;
      case WMTS -> LayerKind.WMTS;
      default -> LayerKind.GEOJSON;
    };
  }

  private static String firstOf(String... texts) {
    for (var text : texts) {
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  /**
   * Fetches the shapes of a layer once more, from where they came.
   *
   * @return the layer with the time of the fetch, and its shapes
   * @throws RefusedException with a sentence; what the map has stays as it is
   */
  public PreparedLayer fetchAgain(Procedure procedure, Layer layer) {
    return taking(() -> {
      var settings = new HashMap<>(layer.service());
      var fetched = fetch(settings, area(procedure));
      return new PreparedLayer(layer.with(it -> it.service = settings), fetched.geoJson());
    });
  }

  private Fetched fetch(Map<String, String> settings, @Nullable Envelope area) {
    var source =
        FeatureSource.of(settings)
            .orElseThrow(() -> refused(Message.of("plan.service.not-fetched")));
    var fetched = desk.fetch(source, area);
    settings.put("fetched", Instant.now(clock).toString());
    settings.put("fetchedFeatures", Integer.toString(fetched.features()));
    settings.put("fetchedLimited", Boolean.toString(fetched.limited()));
    return fetched;
  }

  /** A little more than the procedure's area, since what lies around it helps to find one's way. */
  private static @Nullable Envelope area(Procedure procedure) {
    var area = procedure.area();
    if (area == null) {
      return null;
    }
    var around = area.getEnvelopeInternal();
    around.expandBy(around.getWidth() / 5, around.getHeight() / 5);
    return around;
  }

  private <T> T taking(Supplier<T> work) {
    if (!asking.tryAcquire()) {
      throw refused(Message.of("plan.service.busy"));
    }
    try {
      return work.get();
    } finally {
      asking.release();
    }
  }

  private static RefusedException refused(Message message) {
    return new RefusedException(new Problem("service", message));
  }
}
