package org.planrunde.plan.service;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The address of a service as people copy it, with or without a question in it. */
public final class ServiceAddress {
  /** What a question asks; everything else belongs to the address, such as {@code map=}. */
  private static final Set<String> QUESTION =
      Set.of(
          "service",
          "request",
          "version",
          "layers",
          "styles",
          "format",
          "crs",
          "srs",
          "bbox",
          "width",
          "height",
          "transparent",
          "typename",
          "typenames",
          "outputformat",
          "srsname",
          "count",
          "maxfeatures",
          "acceptversions",
          "sections",
          "layer",
          "style",
          "tilematrixset",
          "tilematrix",
          "tilerow",
          "tilecol",
          "updatesequence",
          "f",
          "limit",
          "offset",
          "language");

  private final String typed;
  private final String path;
  private final List<String> kept = new ArrayList<>();
  private String service = "";

  public ServiceAddress(String typed) {
    this.typed = typed.strip();
    var whole = this.typed.replaceFirst("#.*$", "");
    int mark = whole.indexOf('?');
    path = mark < 0 ? whole : whole.substring(0, mark);
    if (mark >= 0) {
      for (var pair : whole.substring(mark + 1).split("&", -1)) {
        var name = pair.replaceFirst("=.*$", "").toLowerCase(Locale.ROOT);
        if (name.equals("service") && pair.contains("=")) {
          service = decoded(pair.substring(pair.indexOf('=') + 1)).toUpperCase(Locale.ROOT);
        }
        if (!pair.isEmpty() && !QUESTION.contains(name)) {
          kept.add(pair);
        }
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Without the question, but with what belongs to the address. */
  String base() {
    return kept.isEmpty() ? path : path + "?" + String.join("&", kept);
  }

  /** The address with these names and values as its question. */
  public String with(String... namesAndValues) {
    var all = new ArrayList<>(kept);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      all.add(
          namesAndValues[i]
              + "="
              + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8)
                  .replace("+", "%20"));
    }
    return path + "?" + String.join("&", all);
  }

  /** The addresses at which the service may tell what it offers, the likeliest first. */
  List<String> questions() {
    var all = new LinkedHashSet<String>();
    var words = typed.toLowerCase(Locale.ROOT);
    if (words.matches(".*(\\.xml|\\.json|/collections.*|[?&]f=json)$")
        || words.matches(".*(/api/|/ogcapi|oapif|ldproxy).*")) {
      all.add(typed);
    }
    for (var type : order(words)) {
      all.add(capabilities(type));
    }
    all.add(typed);
    return List.copyOf(all);
  }

  private List<String> order(String words) {
    if (List.of("WMS", "WFS", "WMTS").contains(service)) {
      return List.of(service);
    }
    return words.contains("wmts")
        ? List.of("WMTS", "WMS")
        : words.contains("wfs") ? List.of("WFS", "WMS") : List.of("WMS", "WFS", "WMTS");
  }

  private String capabilities(String type) {
    var version =
        switch (type) {
          case "WFS" -> "2.0.0";
          case "WMTS" -> "1.0.0";
          default -> "1.3.0";
        };
    return with("SERVICE", type, "REQUEST", "GetCapabilities", "VERSION", version);
  }
}
