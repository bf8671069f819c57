package org.planrunde.plan;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;

/**
 * A layer of the map.
 *
 * @param procedure null if it lies on every map of the municipality
 * @param url where the browser fetches it; for content kept here a path of this server
 * @param service what the kind needs besides: {@code layers}, {@code format}, {@code style}, {@code
 *     matrixSet}, {@code minZoom}, {@code maxZoom}, {@code summary} (what it shows, in words),
 *     {@code legend} (address of a picture); of shapes that were fetched {@code source}, {@code
 *     sourceType}, {@code sourceLayer}, {@code sourceVersion}, {@code sourceFormat}, {@code
 *     sourceCrs}, {@code fetched} (when), {@code fetchedFeatures} and {@code fetchedLimited}
 * @param opacity 0 to 1
 * @param base true for a background, of which one is shown at a time
 * @param style how its features look; null for the house's plain look
 */
public record Layer(
    UUID id,
    MunicipalityId municipality,
    @Nullable ProcedureId procedure,
    String label,
    LayerKind kind,
    String url,
    Map<String, String> service,
    String attribution,
    double opacity,
    boolean visible,
    boolean base,
    @Nullable LayerStyle style) {
  /** Keeps an own copy of the service's settings. */
  public Layer {
    service = Map.copyOf(service);
  }

  /** A layer in the house's plain look. */
  public Layer(
      UUID id,
      MunicipalityId municipality,
      @Nullable ProcedureId procedure,
      String label,
      LayerKind kind,
      String url,
      Map<String, String> service,
      String attribution,
      double opacity,
      boolean visible,
      boolean base) {
    this(
        id,
        municipality,
        procedure,
        label,
        kind,
        url,
        service,
        attribution,
        opacity,
        visible,
        base,
        null);
  }

  /** True if its tiles are those of an uploaded plan. */
  public boolean isUploadedPlan() {
    return url.startsWith("/api/v1/plans/");
  }

  /** True if the server fetched its shapes from a service and can do so again. */
  public boolean isFetched() {
    return service.containsKey("source");
  }

  /** Another layer like this one. */
  Layer again(UUID otherId, String otherLabel) {
    return new Layer(
        otherId,
        municipality,
        procedure,
        otherLabel,
        kind,
        url,
        service,
        attribution,
        opacity,
        visible,
        base,
        style);
  }

  /** The same layer in another look. */
  Layer withStyle(@Nullable LayerStyle value) {
    return new Layer(
        id,
        municipality,
        procedure,
        label,
        kind,
        url,
        service,
        attribution,
        opacity,
        visible,
        base,
        value);
  }

  /** The same layer at another address. */
  Layer withUrl(String value) {
    return new Layer(
        id,
        municipality,
        procedure,
        label,
        kind,
        value,
        service,
        attribution,
        opacity,
        visible,
        base,
        style);
  }

  /** The same layer with other settings. */
  Layer withService(Map<String, String> value) {
    return new Layer(
        id, municipality, procedure, label, kind, url, value, attribution, opacity, visible, base);
  }
}
