package org.planrunde.plan.service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.planrunde.geo.CrsName;
import org.planrunde.kernel.SafeXml;

/** Reads what a WFS 1.1.0 or 2.0 says of itself. */
final class WfsReader {
  private final OfferList offers = new OfferList();
  private final Set<String> formats = new LinkedHashSet<>();
  private ServiceWords words = ServiceWords.NONE;
  private String version = "";
  private String featureAddress;

  WfsReader(String address) {
    featureAddress = new ServiceAddress(address).base();
  }

  Offers read(SafeXml xml) {
    version = xml.attribute("version").orElse("2.0.0");
    while (xml.nextInside(1)) {
      switch (xml.name()) {
        case "ServiceIdentification", "ServiceProvider" -> service(xml);
        case "Operation" -> operation(xml);
        case "FeatureType" -> featureType(xml);
        case "Filter_Capabilities" -> xml.skip();
        default -> {}
      }
    }
    return offers.finish(ServiceType.WFS, version, words);
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
    var features = xml.attribute("name").orElse("").equals("GetFeature");
    var isFormat = false;
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "Get" -> {
          var href = xml.attribute("href").orElse("");
          if (features && href.startsWith("http")) {
            featureAddress = new ServiceAddress(href).base();
          }
        }
        case "Parameter" -> isFormat = xml.attribute("name").orElse("").equals("outputFormat");
        case "Constraint" -> isFormat = false;
        case "Value" -> {
          if (features && isFormat) {
            formats.add(xml.text().strip());
          }
        }
        default -> {}
      }
    }
  }

  private void featureType(SafeXml xml) {
    int inside = xml.depth();
    var draft = new OfferDraft();
    var systems = new ArrayList<String>();
    var own = new LinkedHashSet<String>();
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "Name" -> draft.name = xml.text().strip();
        case "Title" -> draft.title = xml.text().strip();
        case "Abstract" -> draft.summary = xml.text();
        case "DefaultCRS", "DefaultSRS", "OtherCRS", "OtherSRS" -> systems.add(xml.text().strip());
        case "WGS84BoundingBox" -> OwsBox.read(xml, draft);
        case "Format" -> own.add(xml.text().strip());
        case "OutputFormats" -> {}
        default -> xml.skip();
      }
    }
    if (draft.name.isEmpty() || !offers.hasRoom()) {
      return;
    }
    draft.address = featureAddress;
    draft.set("sourceLayer", draft.name);
    draft.set("sourceVersion", version.startsWith("2") ? "2.0.0" : "1.1.0");
    draft.set("sourceFormat", json(own.isEmpty() ? formats : own));
    known(systems)
        .ifPresentOrElse(
            system -> draft.set("sourceCrs", system),
            () -> draft.obstacle("plan.service.obstacle.wfs-crs"));
    if (draft.name.length() > 400 || draft.address.length() > 500) {
      draft.obstacle("plan.service.obstacle.name");
    }
    offers.add(ServiceType.WFS, draft);
  }

  /** The first system that the house converts; the service's own comes first. */
  private static Optional<String> known(List<String> systems) {
    return systems.stream()
        .filter(it -> CrsName.parse(it).flatMap(CrsName::known).isPresent())
        .findFirst();
  }

  /** The name of GeoJSON here; empty if the service speaks only GML. */
  private static String json(Set<String> formats) {
    return formats.stream()
        .filter(it -> it.toLowerCase(Locale.ROOT).matches("(application/)?(geo\\+?)?json.*"))
        .findFirst()
        .orElse("");
  }
}
