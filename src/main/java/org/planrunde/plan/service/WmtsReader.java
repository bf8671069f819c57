package org.planrunde.plan.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.planrunde.kernel.SafeXml;

/**
 * Reads what a WMTS 1.0.0 says of itself. A layer is fit if one of its matrix sets is the usual one
 * of web maps; its address becomes a template with {@code {z}}, {@code {x}} and {@code {y}}.
 */
final class WmtsReader {
  private final ServiceAddress address;
  private final List<Layer> layers = new ArrayList<>();
  private final Map<String, MatrixSet> sets = new HashMap<>();
  private final OfferList offers = new OfferList();
  private ServiceWords words = ServiceWords.NONE;
  private String tileAddress = "";

  WmtsReader(String address) {
    this.address = new ServiceAddress(address);
  }

  /** A layer before its matrix sets are known, which stand behind it. */
  private static final class Layer {
    final OfferDraft draft = new OfferDraft();
    final List<String> sets = new ArrayList<>();
    final List<String> formats = new ArrayList<>();
    final Map<String, String> dimensions = new HashMap<>();
    String style = "";
    String template = "";
  }

  Offers read(SafeXml xml) {
    while (xml.nextInside(1)) {
      switch (xml.name()) {
        case "ServiceIdentification", "ServiceProvider" -> service(xml);
        case "Operation" -> operation(xml);
        case "Layer" -> layer(xml);
        case "TileMatrixSet" -> {
          var set = MatrixSet.read(xml);
          sets.put(set.name(), set);
        }
        default -> {}
      }
    }
    layers.forEach(this::offer);
    return offers.finish(ServiceType.WMTS, "1.0.0", words);
  }

  private void service(SafeXml xml) {
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "Title" -> words = words.withTitle(xml.text());
        case "AccessConstraints" -> words = words.withAccess(xml.text());
        case "ProviderName" -> words = words.withProvider(xml.text());
        default -> {}
      }
    }
  }

  private void operation(SafeXml xml) {
    int inside = xml.depth();
    var tile = xml.attribute("name").orElse("").equals("GetTile");
    var href = "";
    while (xml.nextInside(inside)) {
      if (xml.isStart("Get")) {
        href = xml.attribute("href").orElse("");
      } else if (xml.isStart("Value") && xml.text().strip().equals("KVP") && tile) {
        tileAddress = href;
      }
    }
    if (tile && tileAddress.isEmpty()) {
      tileAddress = href;
    }
  }

  private void layer(SafeXml xml) {
    int inside = xml.depth();
    var layer = new Layer();
    var draft = layer.draft;
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "Identifier" -> draft.name = xml.text().strip();
        case "Title" -> draft.title = xml.text().strip();
        case "Abstract" -> draft.summary = xml.text();
        case "WGS84BoundingBox" -> OwsBox.read(xml, draft);
        case "Style" -> style(xml, layer);
        case "Format" -> layer.formats.add(xml.text().strip());
        case "TileMatrixSet" -> layer.sets.add(xml.text().strip());
        case "Dimension" -> dimension(xml, layer);
        case "ResourceURL" -> {
          if (xml.attribute("resourceType").orElse("").equals("tile") && layer.template.isEmpty()) {
            layer.template = xml.attribute("template").orElse("");
          }
        }
        case "TileMatrixSetLink" -> {}
        default -> xml.skip();
      }
    }
    if (!draft.name.isEmpty() && offers.hasRoom() && layers.size() < Offers.MOST) {
      layers.add(layer);
    }
  }

  private static void style(SafeXml xml, Layer layer) {
    int inside = xml.depth();
    var usual = xml.attribute("isDefault").orElse("").equals("true");
    while (xml.nextInside(inside)) {
      if (xml.isStart("Identifier")) {
        var name = xml.text().strip();
        layer.style = usual || layer.style.isEmpty() ? name : layer.style;
      } else if (xml.isStart("LegendURL") && layer.draft.legend.isEmpty()) {
        layer.draft.legend = xml.attribute("href").orElse("");
      }
    }
  }

  private static void dimension(SafeXml xml, Layer layer) {
    int inside = xml.depth();
    var name = "";
    while (xml.nextInside(inside)) {
      if (xml.isStart("Identifier")) {
        name = xml.text().strip();
      } else if (xml.isStart("Default")) {
        layer.dimensions.put(name, xml.text().strip());
      }
    }
  }

  private void offer(Layer layer) {
    var draft = layer.draft;
    layer.sets.stream()
        .map(sets::get)
        .filter(it -> it != null && it.isUsual())
        .findFirst()
        .ifPresentOrElse(
            set -> fill(layer, set), () -> draft.obstacle("plan.service.obstacle.matrix"));
    offers.add(ServiceType.WMTS, draft);
  }

  private void fill(Layer layer, MatrixSet set) {
    var draft = layer.draft;
    draft.set("layers", draft.name);
    draft.set("matrixSet", set.name());
    draft.set("style", layer.style);
    draft.set("maxZoom", Integer.toString(set.deepest()));
    draft.address = template(layer, set);
    if (draft.address.replaceAll("\\{[zxy]\\}", "").contains("{")) {
      draft.obstacle("plan.service.obstacle.template");
    }
  }

  private String template(Layer layer, MatrixSet set) {
    if (layer.template.isEmpty()) {
      return tiles()
              .with(
                  "SERVICE",
                  "WMTS",
                  "REQUEST",
                  "GetTile",
                  "VERSION",
                  "1.0.0",
                  "LAYER",
                  layer.draft.name,
                  "STYLE",
                  layer.style,
                  "FORMAT",
                  format(layer),
                  "TILEMATRIXSET",
                  set.name())
          + ("&TILEMATRIX=" + set.prefix() + "{z}&TILEROW={y}&TILECOL={x}");
    }
    var text =
        layer
            .template
            .replaceAll("(?i)\\{TileMatrixSet\\}", literal(set.name()))
            .replaceAll("(?i)\\{Style\\}", literal(layer.style))
            .replaceAll("(?i)\\{Layer\\}", literal(layer.draft.name))
            .replaceAll("(?i)\\{TileMatrix\\}", literal(set.prefix() + "{z}"))
            .replaceAll("(?i)\\{TileRow\\}", "{y}")
            .replaceAll("(?i)\\{TileCol\\}", "{x}");
    for (var dimension : layer.dimensions.entrySet()) {
      text = text.replace("{" + dimension.getKey() + "}", dimension.getValue());
    }
    return text;
  }

  private ServiceAddress tiles() {
    return tileAddress.startsWith("http") ? new ServiceAddress(tileAddress) : address;
  }

  private static String literal(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static String format(Layer layer) {
    return layer.formats.contains("image/png")
        ? "image/png"
        : layer.formats.isEmpty() ? "image/png" : layer.formats.getFirst();
  }
}
