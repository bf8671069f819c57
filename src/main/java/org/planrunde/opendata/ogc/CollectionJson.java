package org.planrunde.opendata.ogc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.opendata.OpenFeature;
import org.planrunde.opendata.query.ItemsQuery;

/** Collections and their features as the standard writes them in JSON. */
final class CollectionJson {
  static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

  private CollectionJson() {}

  static Map<String, Object> list(Answered a, List<OpenCollection> collections) {
    var json = new LinkedHashMap<String, Object>();
    json.put("links", a.selfLinks(Links.JSON, a.say("opendata.collections")));
    json.put("collections", collections.stream().map(c -> one(a, c)).toList());
    return json;
  }

  static Map<String, Object> one(Answered a, OpenCollection collection) {
    var at = a.links().collection(collection.id());
    var items = a.links().items(collection.id());
    var title = collection.title();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", collection.id());
    json.put("title", title);
    json.put("description", collection.description());
    json.put("extent", extent(collection));
    json.put("itemType", "feature");
    json.put("crs", List.of(CRS84));
    json.put(
        "links",
        List.of(
            Links.link("self", Links.JSON, title, at + "?f=json"),
            Links.link("alternate", Links.HTML, title, at + "?f=html"),
            Links.link("items", Links.GEO_JSON, title, items + "?f=json"),
            Links.link("items", Links.HTML, title, items + "?f=html")));
    return json;
  }

  private static Map<String, Object> extent(OpenCollection collection) {
    var extent = new LinkedHashMap<String, Object>();
    var box = collection.extent();
    if (box != null) {
      var corners = List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
      extent.put("spatial", Map.of("bbox", List.of(corners), "crs", CRS84));
    }
    var interval = Arrays.asList(text(collection.begins()), text(collection.ends()));
    extent.put("temporal", Map.of("interval", List.of(interval)));
    return extent;
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  /** One page; what says "more" is asked for one feature more than is shown. */
  static Map<String, Object> items(Answered a, OpenCollection collection, Page page) {
    var links = new ArrayList<>(a.selfLinks(Links.GEO_JSON, collection.title()));
    links.add(
        Links.link(
            "collection", Links.JSON, collection.title(), a.links().collection(collection.id())));
    if (page.more()) {
      links.add(Links.link("next", Links.GEO_JSON, a.say("opendata.next"), next(a, page)));
    }
    var json = OpenFeature.collection(page.features());
    json.put("numberMatched", page.matched());
    json.put("numberReturned", page.features().size());
    json.put("links", links);
    return json;
  }

  /** Where the next page is. */
  static String next(Answered a, Page page) {
    return Links.with(a.self(), a.asked(), Map.of("after", page.features().getLast().id()));
  }

  /** What a page shows, and whether there is more behind it. */
  record Page(List<OpenFeature> features, int matched, boolean more) {
    static Page of(OpenCollection collection, ItemsQuery query) {
      var found = collection.page(query, query.limit() + 1);
      var more = found.size() > query.limit();
      return new Page(
          more ? found.subList(0, query.limit()) : found, collection.count(query), more);
    }
  }

  static Map<String, Object> feature(Answered a, OpenCollection collection, OpenFeature feature) {
    var links = new ArrayList<>(a.selfLinks(Links.GEO_JSON, feature.id()));
    links.add(
        Links.link(
            "collection", Links.JSON, collection.title(), a.links().collection(collection.id())));
    var json = feature.json();
    json.put("links", links);
    return json;
  }
}
