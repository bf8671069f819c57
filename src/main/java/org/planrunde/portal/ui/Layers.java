package org.planrunde.portal.ui;

import java.util.List;
import org.planrunde.plan.Layer;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.MapSource;

/** Turns the layers of the plan room into those of the map. */
final class Layers {
  private static final int DEEPEST = 22;

  private Layers() {}

  static List<MapLayer> of(List<Layer> layers) {
    return layers.stream().map(Layers::of).toList();
  }

  private static MapLayer of(Layer layer) {
    return new MapLayer(
        layer.id().toString(),
        layer.label(),
        source(layer),
        layer.attribution(),
        layer.opacity(),
        layer.visible(),
        layer.base(),
        layer.base(),
        zoom(layer, "minZoom", 0),
        zoom(layer, "maxZoom", DEEPEST));
  }

  private static MapSource source(Layer layer) {
    return switch (layer.kind()) {
      case XYZ -> new MapSource.Xyz(layer.url());
      case WMS ->
          new MapSource.Wms(
              layer.url(),
              set(layer, "layers", ""),
              set(layer, "format", layer.base() ? "image/jpeg" : "image/png"),
              set(layer, "version", "1.3.0"),
              !layer.base());
      case WMTS ->
          new MapSource.Wmts(
              layer.url(),
              set(layer, "layers", ""),
              set(layer, "style", "default"),
              set(layer, "matrixSet", "GoogleMapsCompatible"),
              set(layer, "format", "image/png"));
      case GEOJSON -> new MapSource.GeoJsonAt(address(layer));
      case TOWN_PLAN -> new MapSource.TownPlan(address(layer));
    };
  }

  private static String address(Layer layer) {
    return layer.url().isEmpty() ? "/api/v1/layers/" + layer.id() : layer.url();
  }

  private static String set(Layer layer, String key, String usual) {
    return layer.service().getOrDefault(key, usual);
  }

  private static int zoom(Layer layer, String key, int usual) {
    try {
      return Math.clamp(Integer.parseInt(set(layer, key, Integer.toString(usual))), 0, DEEPEST);
    } catch (NumberFormatException e) {
      return usual;
    }
  }
}
