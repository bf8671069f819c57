package org.planrunde.plan.service;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the collections of an OGC API Features. */
final class FeaturesReader {
  private static final List<String> DATA =
      List.of("data", "http://www.opengis.net/def/rel/ogc/1.0/data");

  private FeaturesReader() {}

  /** Where a landing page says its collections are; empty if the document is none. */
  static Optional<String> collections(ServiceClient.Document document) {
    var root = ServiceJson.tree(document.body(), document.host());
    if (root.has("collections")) {
      return Optional.empty();
    }
    return ServiceJson.links(root).stream()
        .filter(it -> DATA.contains(it.rel()) && it.isJson())
        .findFirst()
        .map(it -> resolve(document, it.href()));
  }

  static Offers read(ServiceClient.Document document) {
    var root = ServiceJson.tree(document.body(), document.host());
    var offers = new OfferList();
    if (root.has("collections")) {
      for (var collection : root.path("collections")) {
        offer(document, collection, offers);
      }
    } else if (root.has("id") && root.has("links")) {
      offer(document, root, offers);
    } else if (ServiceJson.text(root, "type").startsWith("Feature")) {
      throw ServiceRefused.of("features", document.host());
    } else {
      throw ServiceRefused.of("unknown", document.host());
    }
    var words = new ServiceWords(ServiceJson.text(root, "title"), "", "");
    return offers.finish(ServiceType.FEATURES, "", words);
  }

  private static void offer(ServiceClient.Document document, JsonNode collection, OfferList all) {
    var kind = ServiceJson.text(collection, "itemType");
    var id = ServiceJson.text(collection, "id");
    if (id.isEmpty() || !(kind.isEmpty() || kind.equals("feature")) || !all.hasRoom()) {
      return;
    }
    var draft = new OfferDraft();
    draft.name = id;
    draft.title = ServiceJson.text(collection, "title");
    draft.summary = ServiceJson.text(collection, "description");
    draft.attribution = ServiceJson.text(collection, "attribution");
    draft.address = items(document, collection);
    draft.set("sourceLayer", id);
    var box = collection.path("extent").path("spatial").path("bbox").path(0);
    int half = box.size() / 2;
    if (half == 2 || half == 3) {
      draft.box(number(box, 0), number(box, 1), number(box, half), number(box, half + 1));
    }
    if (draft.address.isEmpty() || draft.address.length() > 500 || id.length() > 400) {
      draft.obstacle("plan.service.obstacle.name");
    }
    all.add(ServiceType.FEATURES, draft);
  }

  private static double number(JsonNode box, int index) {
    return box.path(index).asDouble(Double.NaN);
  }

  private static String items(ServiceClient.Document document, JsonNode collection) {
    var items =
        ServiceJson.links(collection).stream().filter(it -> it.rel().equals("items")).toList();
    return items.stream()
        .filter(it -> it.type().contains("geo+json"))
        .findFirst()
        .or(() -> items.stream().filter(ServiceJson.Link::isJson).findFirst())
        .map(it -> resolve(document, it.href()))
        .orElse("");
  }

  /** As a browser would; nothing if that is no address. */
  static String resolve(ServiceClient.Document document, String href) {
    try {
      return URI.create(document.address()).resolve(href.replace(" ", "%20")).toString();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
