package org.planrunde.plan.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the list of services that a Masterportal keeps ({@code services.json}, versions 2 and 3).
 *
 * <p>Reads entry by entry, so that a long list costs little; unknown members are passed over. Tells
 * of each entry what keeps it from the map: secured, of a kind that is not read, without an
 * address; and warns of entries that are there twice. Thread-safe.
 */
public final class Registry {
  private static final Set<String> LISTS = Set.of("urls", "legend", "legendURL");

  private final OfferList offers = new OfferList();
  private final Set<String> seen = new HashSet<>();

  private Registry() {}

  /**
   * Reads a list.
   *
   * @throws RefusedException with a sentence if it is none; the field is {@code service}
   */
  public static Offers read(byte[] json) {
    var registry = new Registry();
    try (var parser = ServiceJson.parser(json)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw ServiceRefused.of("no-registry");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        registry.take(entry(parser));
      }
    } catch (JacksonException e) {
      throw ServiceRefused.of("broken-json", "services.json");
    }
    return registry.offers.finish(null, "", ServiceWords.NONE.withTitle("services.json"));
  }

  /** The plain members of an entry, and the first text of those that are lists. */
  private static Map<String, String> entry(JsonParser parser) {
    var entry = new HashMap<String, String>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        entry.put(name, parser.getString());
      } else if (token == JsonToken.START_ARRAY && LISTS.contains(name)) {
        first(parser).ifPresent(text -> entry.put(name, text));
      } else {
        // An object names the attributes that are told; which ones, is not taken over.
        if (token == JsonToken.START_OBJECT && name.equals("gfiAttributes")) {
          entry.put(name, "object");
        }
        parser.skipChildren();
      }
    }
    return entry;
  }

  private static Optional<String> first(JsonParser parser) {
    String first = null;
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      if (first == null && token == JsonToken.VALUE_STRING) {
        first = parser.getString();
      }
      parser.skipChildren();
    }
    return Optional.ofNullable(first);
  }

  private void take(Map<String, String> entry) {
    if (!offers.hasRoom()) {
      return;
    }
    var type = type(entry);
    var draft = new OfferDraft();
    draft.title = entry.getOrDefault("name", "");
    draft.name = name(type, entry);
    draft.address = address(type, entry);
    draft.attribution = ServiceText.meant(entry.getOrDefault("layerAttribution", ""));
    draft.legend = entry.getOrDefault("legendURL", entry.getOrDefault("legend", ""));
    if (draft.title.isBlank() && draft.name.isBlank()) {
      draft.title = entry.getOrDefault("id", "?");
    }
    if (type == ServiceType.WMS) {
      draft.set("layers", draft.name);
      draft.set("format", entry.getOrDefault("format", "image/png"));
      draft.set("version", entry.getOrDefault("version", "").startsWith("1.1") ? "1.1.1" : "1.3.0");
      if (!entry.getOrDefault("gfiAttributes", "ignore").equals("ignore")) {
        draft.set("queryable", "true");
        InfoFormat.best(List.of(entry.getOrDefault("infoFormat", "")))
            .ifPresent(it -> draft.set("infoFormat", it));
      }
    }
    judge(type, entry, draft);
    offers.add(type, draft);
  }

  private void judge(ServiceType type, Map<String, String> entry, OfferDraft draft) {
    if (entry.getOrDefault("isSecured", "").equals("true")) {
      draft.obstacle("plan.service.obstacle.secured");
    }
    if (type == ServiceType.OTHER) {
      draft.obstacle(
          "plan.service.obstacle.type", ServiceText.line(entry.getOrDefault("typ", "?"), 40));
    }
    if (!draft.address.matches("(?i)https?://.*") || draft.address.length() > 1_000) {
      draft.obstacle("plan.service.obstacle.address");
    }
    if (draft.name.isBlank() || draft.name.length() > 400) {
      draft.obstacle("plan.service.obstacle.name");
    }
    if (!seen.add(type + " " + draft.address + " " + draft.name)) {
      draft.warnings.add(Message.of("plan.service.warn.twice"));
    }
  }

  private static ServiceType type(Map<String, String> entry) {
    return switch (entry.getOrDefault("typ", "").toUpperCase(Locale.ROOT)) {
      case "WMS" -> ServiceType.WMS;
      case "WMTS" -> ServiceType.WMTS;
      case "WFS" -> ServiceType.WFS;
      case "OAF" -> ServiceType.FEATURES;
      default -> ServiceType.OTHER;
    };
  }

  private static String name(ServiceType type, Map<String, String> entry) {
    var key =
        switch (type) {
          case WFS -> "featureType";
          case FEATURES -> "collection";
          default -> "layers";
        };
    return entry.getOrDefault(key, "").strip();
  }

  private static String address(ServiceType type, Map<String, String> entry) {
    var url = entry.getOrDefault("url", "").strip();
    if (type == ServiceType.WMTS) {
      return entry.getOrDefault("capabilitiesUrl", url.isEmpty() ? first(entry) : url).strip();
    }
    return new ServiceAddress(url).base();
  }

  private static String first(Map<String, String> entry) {
    return entry.getOrDefault("urls", "");
  }
}
