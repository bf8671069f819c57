package org.planrunde.opendata.ogc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses of the interface.
 *
 * @param root of the landing page, without a slash at its end
 */
record Links(String root) {
  static final String PATH = "api/v1/ogc";
  static final String GEO_JSON = "application/geo+json";
  static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  static final String HTML = MediaType.TEXT_HTML_VALUE;
  static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";

  /** From the beginning of all addresses, which ends with a slash. */
  static Links of(String base) {
    return new Links(base + PATH);
  }

  String collections() {
    return root + "/collections";
  }

  String collection(String id) {
    return collections() + "/" + id;
  }

  String items(String id) {
    return collection(id) + "/items";
  }

  String item(String id, String feature) {
    return items(id) + "/" + feature;
  }

  /** The address with these parameters instead of those of the same name. */
  static String with(String address, Map<String, String[]> asked, Map<String, String> instead) {
    var builder = UriComponentsBuilder.fromUriString(address);
    var all = new LinkedHashMap<String, String>();
    asked.forEach((name, values) -> all.put(name, values[0]));
    all.putAll(instead);
    var values = new LinkedHashMap<String, Object>();
    all.forEach((name, value) -> {
      builder.queryParam(name, "{" + name + "}");
      values.put(name, value);
    });
    return builder.encode().buildAndExpand(values).toUriString();
  }

  /** A link as every document has it. */
  static Map<String, Object> link(String rel, String type, String title, String href) {
    var link = new LinkedHashMap<String, Object>();
    link.put("rel", rel);
    link.put("type", type);
    link.put("title", title);
    link.put("href", href);
    return link;
  }
}
