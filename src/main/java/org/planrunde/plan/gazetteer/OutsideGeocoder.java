package org.planrunde.plan.gazetteer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.GeoJsonRejected;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.SafeUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Front door to a geocoder outside this server, if the operator named one: {@code
 * planrunde.geocoder.url} with {@code {words}} in it, answering in Photon's GeoJSON.
 *
 * <p>The server asks, not the browser, so the other side learns the words and nothing of the
 * person. Waits two seconds, follows no redirect, reads 256 kB, asks at most four at once. Its host
 * must be public unless {@code planrunde.geocoder.inside} says that it stands in the own network.
 */
@Service
public class OutsideGeocoder {
  private static final String PLACEHOLDER = "{words}";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int MOST_BYTES = 256_000;
  private static final int AT_ONCE = 4;

  private final String template;
  private final String host;
  private final boolean inside;
  private final Semaphore asking = new Semaphore(AT_ONCE);

  OutsideGeocoder(
      @Value("${planrunde.geocoder.url:}") String template,
      @Value("${planrunde.geocoder.inside:false}") boolean inside) {
    this.template = template.strip();
    this.inside = inside;
    if (!template.isBlank() && !template.contains(PLACEHOLDER)) {
      throw new IllegalArgumentException("planrunde.geocoder.url holds no {words}: " + template);
    }
    host = template.isBlank() ? "" : address("a").host();
  }

  private SafeUrl address(String words) {
    var url =
        template.replace(
            PLACEHOLDER, URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20"));
    var named = Optional.ofNullable(URI.create(url).getHost()).orElse("");
    return SafeUrl.check(url, inside ? Set.of(named) : Set.of());
  }

  /** Whom it asks; empty if the operator named nobody. */
  public Optional<String> host() {
    return host.isEmpty() ? Optional.empty() : Optional.of(host);
  }

  /**
   * At most six places, inside the area if there is one.
   *
   * @throws RefusedException with a sentence if the other side is down, slow or unreadable
   */
  public List<FoundPlace> search(String words, @Nullable Geometry area) {
    if (host.isEmpty() || !asking.tryAcquire()) {
      throw refused("plan.find.busy");
    }
    try {
      return PhotonAnswer.read(address(words).get(PATIENCE, MOST_BYTES), area);
    } catch (IOException | GeoJsonRejected e) {
      throw refused("plan.find.down");
    } finally {
      asking.release();
    }
  }

  private RefusedException refused(String key) {
    return new RefusedException(Problem.of("find", key, host));
  }
}
