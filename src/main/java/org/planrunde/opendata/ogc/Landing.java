package org.planrunde.opendata.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The landing page and the list of what is conformed to. */
final class Landing {
  static final List<String> CONFORMS_TO =
      List.of(
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson");

  private Landing() {}

  /** The landing page of whoever has this name. */
  static Map<String, Object> json(Answered a, String name) {
    var links = new ArrayList<>(a.selfLinks(Links.JSON, a.say("opendata.landing", name)));
    var root = a.links().root();
    links.add(
        Links.link("service-desc", Links.OPEN_API, a.say("opendata.api"), root + "/api?f=json"));
    links.add(Links.link("service-doc", Links.HTML, a.say("opendata.api"), root + "/api?f=html"));
    links.add(
        Links.link(
            "conformance", Links.JSON, a.say("opendata.conformance"), root + "/conformance"));
    links.add(
        Links.link("data", Links.JSON, a.say("opendata.collections"), a.links().collections()));
    var json = new LinkedHashMap<String, Object>();
    json.put("title", a.say("opendata.landing", name));
    json.put("description", a.say("opendata.landing.text"));
    json.put("links", links);
    return json;
  }

  static Map<String, Object> conformance() {
    return Map.of("conformsTo", CONFORMS_TO);
  }
}
