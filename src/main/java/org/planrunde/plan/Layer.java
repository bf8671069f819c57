package org.planrunde.plan;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;

/**
 * A layer of the map.
 *
 * @param procedure null if it lies on every map of the municipality
 * @param url where its content lies; for content kept here a path of this server
 * @param service what the kind needs besides: {@code layers}, {@code format}, {@code style}, {@code
 *     matrixSet}, {@code minZoom}, {@code maxZoom}, {@code summary} (what it shows, in words),
 *     {@code legend} (address of a picture), {@code queryable} ("true" if a WMS tells what lies at
 *     a place) and {@code infoFormat} (how it tells that); of shapes that were fetched {@code
 *     source}, {@code sourceType}, {@code sourceLayer}, {@code sourceVersion}, {@code
 *     sourceFormat}, {@code sourceCrs}, {@code fetched} (when), {@code fetchedFeatures} and {@code
 *     fetchedLimited}
 * @param opacity 0 to 1
 * @param base true for a background, of which one is shown at a time
 * @param style how its features look; null for the house's plain look
 * @param proxied true if this server fetches its pictures for the browsers, so that they ask nobody
 *     else; only if it {@link #canBeProxied}
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
    @Nullable LayerStyle style,
    boolean proxied) {
  /** Keeps an own copy of the service's settings. */
  public Layer {
    service = Map.copyOf(service);
    proxied = proxied && canBeProxied(kind, url, service);
  }

  /** A layer in the house's plain look; its pictures come by way of this server if they can. */
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
        null,
        true);
  }

  /** True if its tiles are those of an uploaded plan. */
  public boolean isUploadedPlan() {
    return url.startsWith("/api/v1/plans/");
  }

  /** True if the server fetched its shapes from a service and can do so again. */
  public boolean isFetched() {
    return service.containsKey("source");
  }

  /** True if its pictures lie on another server. */
  public boolean isForeign() {
    return url.startsWith("http");
  }

  /** True if its service has a picture that explains it. */
  public boolean hasLegend() {
    return isForeign() && service.getOrDefault("legend", "").startsWith("http");
  }

  /** True if its service tells what lies at a place. */
  public boolean isQueryable() {
    return isForeign()
        && kind == LayerKind.WMS
        && service.getOrDefault("queryable", "").equals("true");
  }

  /** True if this server could fetch its pictures: tiles of the kinds that it passes on. */
  public boolean canBeProxied() {
    return canBeProxied(kind, url, service);
  }

  private static boolean canBeProxied(LayerKind kind, String url, Map<String, String> service) {
    var pictures = kind == LayerKind.XYZ || kind == LayerKind.WMS || kind == LayerKind.WMTS;
    return pictures
        && url.startsWith("http")
        && !service.getOrDefault("format", "").startsWith("image/gif");
  }

  /** The same layer with other parts; for example {@code layer.with(it -> it.proxied = false)}. */
  public Layer with(Consumer<LayerEdit> change) {
    var edit = new LayerEdit(this);
    change.accept(edit);
    return edit.done();
  }
}
