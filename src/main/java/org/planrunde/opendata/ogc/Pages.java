package org.planrunde.opendata.ogc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.planrunde.opendata.OpenFeature;
import org.planrunde.opendata.OpenPage;

/** The documents as pages to read. */
final class Pages {
  /** A text of so many characters stays on its line in a table. */
  private static final int LONGEST_WORD = 14;

  private Pages() {}

  private static OpenPage page(Answered a, String title) {
    var page = new OpenPage(title, a.language());
    var nav = page.nav(a.say("opendata.nav"));
    entry(nav, a, a.links().root(), a.say("opendata.start"));
    entry(nav, a, a.links().collections(), a.say("opendata.collections"));
    OpenPage.link(nav.appendElement("li"), a.as("json"), "JSON");
    var other = a.language().equals(Locale.GERMAN) ? "en" : "de";
    OpenPage.link(nav.appendElement("li"), a.in(other), a.say("opendata.language"))
        .attr("lang", other)
        .attr("hreflang", other);
    return page;
  }

  private static void entry(Element list, Answered a, String address, String words) {
    OpenPage.link(list.appendElement("li"), read(a, address), words);
  }

  /** The address as a page in the language of this one. */
  private static String read(Answered a, String address) {
    return Links.with(address, Map.of(), Map.of("f", "html", "lang", a.language().getLanguage()));
  }

  private static void text(OpenPage page, String words) {
    page.main().appendElement("p").text(words);
  }

  static OpenPage landing(Answered a, String name) {
    var page = page(a, a.say("opendata.landing", name));
    text(page, a.say("opendata.landing.text"));
    var list = page.main().appendElement("ul");
    entry(list, a, a.links().collections(), a.say("opendata.collections"));
    entry(list, a, a.links().root() + "/api", a.say("opendata.api"));
    entry(list, a, a.links().root() + "/conformance", a.say("opendata.conformance"));
    return page;
  }

  static OpenPage conformance(Answered a) {
    var page = page(a, a.say("opendata.conformance"));
    var list = page.main().appendElement("ul");
    Landing.CONFORMS_TO.forEach(name -> list.appendElement("li").text(name));
    return page;
  }

  static OpenPage api(Answered a) {
    var page = page(a, a.say("opendata.api"));
    text(page, a.say("opendata.api.text"));
    OpenPage.link(
        page.main().appendElement("p"), a.links().root() + "/api?f=json", "OpenAPI 3.0 (JSON)");
    var list = page.main().appendElement("dl");
    ApiDocument.summaries(a)
        .forEach((path, summary) -> {
          list.appendElement("dt").appendElement("code").text(path);
          list.appendElement("dd").text(summary);
        });
    return page;
  }

  static OpenPage collections(Answered a, List<OpenCollection> all) {
    var page = page(a, a.say("opendata.collections"));
    for (var collection : all) {
      var heading = page.main().appendElement("h2");
      OpenPage.link(heading, read(a, a.links().collection(collection.id())), collection.title());
      text(page, collection.description());
    }
    return page;
  }

  static OpenPage collection(Answered a, OpenCollection collection) {
    var page = page(a, collection.title());
    text(page, collection.description());
    var list = page.main().appendElement("ul");
    var items = a.links().items(collection.id());
    entry(list, a, items, a.say("opendata.items"));
    OpenPage.link(list.appendElement("li"), items + "?f=json", "GeoJSON");
    return page;
  }

  static OpenPage items(Answered a, OpenCollection collection, CollectionJson.Page shown) {
    var page = page(a, collection.title());
    text(page, a.say("opendata.matched", shown.matched(), shown.features().size()));
    if (!shown.features().isEmpty()) {
      var scroll =
          page.main()
              .appendElement("div")
              .addClass("scroll")
              .attr("role", "region")
              .attr("aria-label", collection.title())
              .attr("tabindex", "0");
      table(a, collection, shown.features(), scroll.appendElement("table"));
    }
    if (shown.more()) {
      OpenPage.link(
              page.main().appendElement("p"), CollectionJson.next(a, shown), a.say("opendata.next"))
          .attr("rel", "next");
    }
    return page;
  }

  private static void table(
      Answered a, OpenCollection collection, List<OpenFeature> features, Element table) {
    var names = features.getFirst().properties().keySet().stream().filter(n -> !isLong(n)).toList();
    var head = table.appendElement("thead").appendElement("tr");
    head.appendElement("th").attr("scope", "col").text("id");
    names.forEach(name -> head.appendElement("th").attr("scope", "col").text(name));
    var body = table.appendElement("tbody");
    for (var feature : features) {
      var row = body.appendElement("tr");
      OpenPage.link(
          row.appendElement("th").attr("scope", "row"),
          read(a, a.links().item(collection.id(), feature.id())),
          feature.id());
      for (var name : names) {
        var text = FeaturePage.text(feature.properties().get(name));
        var cell = row.appendElement("td").text(text);
        if (text.length() <= LONGEST_WORD) {
          cell.addClass("word");
        }
      }
    }
  }

  /** What is read on the feature's own page. */
  private static boolean isLong(String name) {
    return switch (name) {
      case "text", "answer", "teaser", "photos", "link", "code", "collection" -> true;
      default -> false;
    };
  }

  static OpenPage feature(Answered a, OpenCollection collection, OpenFeature feature) {
    var page = page(a, FeaturePage.title(feature));
    OpenPage.link(
        page.main().appendElement("p"),
        read(a, a.links().items(collection.id())),
        collection.title());
    FeaturePage.fill(page.main().appendElement("dl"), feature);
    return page;
  }
}
