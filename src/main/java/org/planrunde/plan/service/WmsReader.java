package org.planrunde.plan.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.kernel.SafeXml;

/**
 * Reads what a WMS 1.1.1 or 1.3.0 says of itself. Reference systems, box and attribution of a layer
 * hold for those inside it. Takes layers that can be asked for, groups with a name included.
 */
final class WmsReader {
  private final OfferList offers = new OfferList();
  private final Set<String> formats = new HashSet<>();
  private final List<String> infoFormats = new ArrayList<>();
  private ServiceWords words = ServiceWords.NONE;
  private String version = "";
  private String mapAddress;

  /** What layers inside take over. */
  private record Outer(
      String title,
      Set<String> systems,
      @Nullable Envelope extent,
      String attribution,
      String queryable) {}

  WmsReader(String address) {
    mapAddress = new ServiceAddress(address).base();
  }

  Offers read(SafeXml xml) {
    version = xml.attribute("version").orElse("1.3.0");
    while (xml.nextInside(1)) {
      switch (xml.name()) {
        case "Service" -> service(xml);
        case "GetMap" -> getMap(xml);
        case "GetFeatureInfo" -> getFeatureInfo(xml);
        case "Exception", "GetCapabilities" -> xml.skip();
        case "Layer" -> layer(xml, new Outer("", Set.of(), null, "", "0"));
        default -> {}
      }
    }
    return offers.finish(ServiceType.WMS, version, words);
  }

  private void service(SafeXml xml) {
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "Title" -> words = words.withTitle(xml.text());
        case "AccessConstraints" -> words = words.withAccess(xml.text());
        case "ContactOrganization" -> words = words.withProvider(xml.text());
        default -> {}
      }
    }
  }

  private void getMap(SafeXml xml) {
    int inside = xml.depth();
    var open = false;
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "Format" -> formats.add(xml.text().strip());
        case "Get" -> open = true;
        case "Post" -> open = false;
        case "OnlineResource" -> {
          var href = xml.attribute("href").orElse("");
          if (open && href.startsWith("http")) {
            mapAddress = new ServiceAddress(href).base();
          }
        }
        default -> {}
      }
    }
  }

  private void getFeatureInfo(SafeXml xml) {
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      if (xml.isStart("Format")) {
        infoFormats.add(xml.text().strip());
      }
    }
  }

  private void layer(SafeXml xml, Outer outer) {
    int inside = xml.depth();
    var queryable = xml.attribute("queryable").orElse(outer.queryable());
    var draft = new OfferDraft();
    draft.extent = outer.extent;
    draft.attribution = outer.attribution;
    draft.group = outer.title;
    var systems = new HashSet<>(outer.systems);
    var offered = false;
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "Name" -> draft.name = xml.text().strip();
        case "Title" -> draft.title = xml.text().strip();
        case "Abstract" -> draft.summary = xml.text();
        case "CRS", "SRS" -> systems.addAll(List.of(xml.text().strip().split("\\s+")));
        case "EX_GeographicBoundingBox" -> geographicBox(xml, draft);
        case "LatLonBoundingBox" ->
            draft.box(
                value(xml, "minx"), value(xml, "miny"), value(xml, "maxx"), value(xml, "maxy"));
        case "Attribution" -> attribution(xml, draft);
        case "Style" -> style(xml, draft);
        case "Layer" -> {
          if (!offered) {
            offered = true;
            offer(draft, systems, queryable);
          }
          var title = draft.title.isEmpty() ? outer.title : draft.title;
          layer(xml, new Outer(title, systems, draft.extent, draft.attribution, queryable));
        }
        default -> xml.skip();
      }
    }
    if (!offered) {
      offer(draft, systems, queryable);
    }
  }

  private void offer(OfferDraft draft, Set<String> systems, String queryable) {
    if (draft.name.isEmpty() || !offers.hasRoom()) {
      return;
    }
    draft.address = mapAddress;
    draft.set("layers", draft.name);
    draft.set("version", version.startsWith("1.1") ? "1.1.1" : "1.3.0");
    draft.set("format", format());
    var info = InfoFormat.best(infoFormats);
    if (queryable.matches("1|true") && info.isPresent()) {
      draft.set("queryable", "true");
      draft.set("infoFormat", info.get());
    }
    if (systems.stream().noneMatch(WebMercator::isNamed)) {
      draft.obstacle("plan.service.obstacle.crs");
    }
    if (format().isEmpty()) {
      draft.obstacle("plan.service.obstacle.format");
    }
    if (draft.name.length() > 400) {
      draft.obstacle("plan.service.obstacle.name");
    }
    offers.add(ServiceType.WMS, draft);
  }

  /** One that lets the map shine through, if there is one. */
  private String format() {
    if (formats.isEmpty()) {
      return "image/png";
    }
    for (var good : new String[] {"image/png", "image/png; mode=8bit", "image/png8", "image/gif"}) {
      if (formats.contains(good)) {
        return good;
      }
    }
    return formats.contains("image/jpeg") ? "image/jpeg" : "";
  }

  private static double value(SafeXml xml, String name) {
    return CapabilitiesReader.number(xml.attribute(name).orElse(""));
  }

  private static void geographicBox(SafeXml xml, OfferDraft draft) {
    int inside = xml.depth();
    var sides = new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "westBoundLongitude" -> sides[0] = CapabilitiesReader.number(xml.text());
        case "southBoundLatitude" -> sides[1] = CapabilitiesReader.number(xml.text());
        case "eastBoundLongitude" -> sides[2] = CapabilitiesReader.number(xml.text());
        case "northBoundLatitude" -> sides[3] = CapabilitiesReader.number(xml.text());
        default -> {}
      }
    }
    draft.box(sides[0], sides[1], sides[2], sides[3]);
  }

  private static void attribution(SafeXml xml, OfferDraft draft) {
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      if (xml.isStart("Title")) {
        draft.attribution = ServiceText.meant(xml.text());
      }
    }
  }

  /** The first style is the one that is shown when none is asked for. */
  private static void style(SafeXml xml, OfferDraft draft) {
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      if (xml.isStart("OnlineResource") && draft.legend.isEmpty()) {
        draft.legend = xml.attribute("href").orElse("");
      }
    }
  }
}
