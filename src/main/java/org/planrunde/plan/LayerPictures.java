package org.planrunde.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.planrunde.kernel.AddressLimit;
import org.planrunde.plan.proxy.Picture;
import org.planrunde.plan.proxy.PictureSource;
import org.planrunde.plan.proxy.PlaceInfo;
import org.planrunde.plan.proxy.ProxyFailed;
import org.planrunde.plan.proxy.ProxyLimits;
import org.planrunde.plan.proxy.ServiceProxy;
import org.planrunde.storage.Folders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Front door to what the services of layers show and say, fetched by this server. Takes no member
 * of staff, so that nobody holds a connection of the database while a slow server is waited for.
 */
@Service
public class LayerPictures {
  /** The kind of the folders in the data folder. */
  private static final String KIND = "service-tiles";

  /** A large screen takes some sixty tiles; what is kept here does not count. */
  private static final int TILES_PER_MINUTE = 1_200;

  private static final int WORDS_PER_MINUTE = 240;

  /** How long somebody may still see a layer that was just taken off the map. */
  private static final long TRUSTED_NANOS = Duration.ofSeconds(5).toNanos();

  private static final int MOST_KNOWN = 1_000;

  private final Plans plans;
  private final LayerStore store;
  private final Folders folders;
  private final ServiceProxy proxy;
  private final AddressLimit tiles = new AddressLimit(TILES_PER_MINUTE);
  private final AddressLimit words = new AddressLimit(WORDS_PER_MINUTE);

  /** Layers that everybody may see; a screen asks for sixty tiles of one. */
  private final Map<UUID, Open> open = new ConcurrentHashMap<>();

  LayerPictures(
      Plans plans,
      LayerStore store,
      InsideHosts inside,
      Folders folders,
      @Value("${planrunde.services.keep-days:7}") int days,
      @Value("${planrunde.services.keep-megabytes:500}") int megabytes) {
    this.plans = plans;
    this.store = store;
    this.folders = folders;
    proxy =
        new ServiceProxy(
            folders.make(KIND),
            inside.hosts(),
            ProxyLimits.usual(Duration.ofDays(days), megabytes * 1_000_000L));
  }

  private record Open(Layer layer, long until) {}

  /** A layer that everybody may see. */
  public Optional<Layer> findPublic(UUID id) {
    var now = System.nanoTime();
    var known = open.get(id);
    if (known != null && known.until() - now > 0) {
      return Optional.of(known.layer());
    }
    open.remove(id);
    var found = plans.findPublic(id);
    if (open.size() >= MOST_KNOWN) {
      open.clear();
    }
    found.ifPresent(it -> open.put(id, new Open(it, now + TRUSTED_NANOS)));
    return found;
  }

  /**
   * A tile of a layer that is {@link Layer#proxied}. Asks nobody for leave.
   *
   * @param asker the network address of whoever wants it, of whom only so many a minute are served
   * @throws ProxyFailed with the reason
   */
  public Picture tile(Layer layer, int zoom, int x, int y, String asker) throws ProxyFailed {
    return proxy.tile(layer.id(), source(layer), zoom, x, y, () -> tiles.allows(asker));
  }

  /** The picture that explains a layer which {@link Layer#hasLegend}; see {@link #tile}. */
  public Picture legend(Layer layer, String asker) throws ProxyFailed {
    var address = layer.service().getOrDefault("legend", "");
    return proxy.legend(layer.id(), address, () -> tiles.allows(asker));
  }

  /**
   * What the service of a layer that is {@link Layer#isQueryable} says about a place.
   *
   * @param longitude in degrees (WGS 84); a place as in {@link PictureSource#isPlace}
   * @param zoom of the map: the wider, the more lies near the place
   * @return empty if the address asked too often
   * @throws ProxyFailed with the reason
   */
  public Optional<PlaceInfo> info(
      Layer layer, double longitude, double latitude, int zoom, String asker) throws ProxyFailed {
    return words.allows(asker)
        ? Optional.of(proxy.info(source(layer).info(longitude, latitude, zoom)))
        : Optional.empty();
  }

  private static PictureSource source(Layer layer) {
    return new PictureSource(
        PictureSource.Kind.valueOf(layer.kind().name()),
        layer.url(),
        layer.service(),
        !layer.base());
  }

  /** Removes what was kept of layers that are gone. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
  void sweep() {
    folders.sweep(KIND, store.foreign());
    proxy.recount();
  }
}
