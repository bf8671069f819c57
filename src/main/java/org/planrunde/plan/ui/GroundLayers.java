package org.planrunde.plan.ui;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerStyle;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.spi.MapGround;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.MapSource;
import org.planrunde.ui.MapStyle;
import org.springframework.stereotype.Component;

/** Lays the stored layers under the maps of other rooms. */
@Component
class GroundLayers implements MapGround {
  private static final int DEEPEST = 22;

  private final Plans plans;

  GroundLayers(Plans plans) {
    this.plans = plans;
  }

  @Override
  public List<MapLayer> layers(Procedure procedure) {
    return plans.list(procedure).stream().map(GroundLayers::layer).toList();
  }

  @Override
  public List<MapLayer> layers(MunicipalityId municipality) {
    return plans.list(municipality).stream().map(GroundLayers::layer).toList();
  }

  static MapLayer layer(Layer layer) {
    return new MapLayer(
        layer.id().toString(),
        layer.label(),
        source(layer),
        layer.attribution(),
        layer.opacity(),
        layer.visible(),
        layer.base(),
        layer.base(),
        number(layer, "minZoom", 0),
        number(layer, "maxZoom", DEEPEST),
        setting(layer, "summary", ""),
        style(layer.style()),
        layer.hasLegend() ? here(layer, "legend") : "",
        layer.isQueryable() ? here(layer, "info") : "");
  }

  private static String here(Layer layer, String what) {
    return "/api/v1/layers/" + layer.id() + "/" + what;
  }

  private static @Nullable MapStyle style(@Nullable LayerStyle style) {
    return style == null
        ? null
        : new MapStyle(
            style.attribute(),
            style.categories().stream()
                .map(it ->
                    new MapStyle.Category(
                        it.value(), it.label(), name(it.paint()), name(it.stroke())))
                .toList());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static MapSource source(Layer layer) {
    if (layer.proxied()) {
      return new MapSource.Xyz(here(layer, "tiles/{z}/{x}/{y}"));
    }
    return switch (layer.kind()) {
      case XYZ -> new MapSource.Xyz(layer.url());
      case WMS ->
          new MapSource.Wms(
              layer.url(),
              setting(layer, "layers", ""),
              setting(layer, "format", layer.base() ? "image/jpeg" : "image/png"),
              setting(layer, "version", "1.3.0"),
              !layer.base());
      case WMTS ->
          new MapSource.Wmts(
              layer.url(),
              setting(layer, "layers", ""),
              setting(layer, "style", "default"),
              setting(layer, "matrixSet", "GoogleMapsCompatible"),
              setting(layer, "format", "image/png"));
      case GEOJSON -> new MapSource.GeoJsonAt(layer.url());
      case TOWN_PLAN -> new MapSource.TownPlan(layer.url());
    };
  }

  private static String setting(Layer layer, String key, String otherwise) {
    return layer.service().getOrDefault(key, otherwise);
  }

  private static int number(Layer layer, String key, int otherwise) {
    var text = setting(layer, key, "");
    return text.matches("\\d{1,2}") ? Math.min(DEEPEST, Integer.parseInt(text)) : otherwise;
  }
}
