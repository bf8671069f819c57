package org.planrunde.plan.proxy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planrunde.plan.proxy.ProxyFailed.Reason;
import org.planrunde.plan.service.ServiceClient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a WMS says about a place: GeoJSON, the plain text of the usual servers, or a page,
 * which is reduced to its text. Nothing of it is markup any more then. Thread-safe.
 */
final class InfoReader {
  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(64)
                      .maxStringLength(100_000)
                      .build())
              .build());
  private static final Pattern CHARSET = Pattern.compile("charset=\"?([a-z0-9._-]{1,40})");
  private static final Pattern PAIR = Pattern.compile("([^=:]{1,120}?)\\s*[=:]\\s*(.*)");

  /** How plain text begins another feature. */
  private static final Pattern BEGIN = Pattern.compile("(?i)feature\\s+\\d+:?|[-=_*]{3,}|@.*");

  /** Lines that say nothing of the place. */
  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)getfeatureinfo results:?|results? for featuretype .*|layer '.*'|[-=_*]{3,}");

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i).*\\b(no (results|features)|returned no|keine (daten|treffer|objekte|informationen)).*");

  private InfoReader() {}

  static PlaceInfo read(ServiceClient.Document document) throws ProxyFailed {
    var type = document.contentType();
    var text = text(document.body(), type).strip();
    if (text.isEmpty()) {
      return PlaceInfo.NOTHING;
    }
    if (type.contains("json") || text.startsWith("{")) {
      return json(text);
    }
    if (type.contains("html") || text.regionMatches(true, 0, "<html", 0, 5)) {
      return InfoPage.read(text);
    }
    if (text.startsWith("<")) {
      throw new ProxyFailed(Reason.FAILED, "information in a form that is not read");
    }
    return plain(text.lines().limit(1_000).toList());
  }

  private static PlaceInfo json(String text) throws ProxyFailed {
    try {
      var facts = new InfoFacts();
      for (JsonNode feature : JSON.readTree(text).path("features")) {
        facts.next();
        feature
            .path("properties")
            .properties()
            .forEach(it -> {
              if (it.getValue().isValueNode() && !it.getValue().isNull()) {
                facts.put(it.getKey(), it.getValue().asString());
              }
            });
      }
      return facts.finish(List.of());
    } catch (JacksonException e) {
      throw new ProxyFailed(Reason.FAILED, "broken JSON");
    }
  }

  /** Attributes where lines have them, else the lines themselves. */
  static PlaceInfo plain(List<String> lines) {
    var facts = new InfoFacts();
    var said = new ArrayList<String>();
    for (var whole : lines) {
      var line = whole.strip();
      Matcher pair = PAIR.matcher(line);
      if (BEGIN.matcher(line).matches()) {
        facts.next();
      } else if (!line.isEmpty() && !NOISE.matcher(line).matches()) {
        if (pair.matches()) {
          facts.put(pair.group(1), pair.group(2).replaceFirst("^'(.*)'$", "$1"));
        } else if (!NOTHING.matcher(line).matches()) {
          said.add(line);
        }
      }
    }
    return facts.finish(said);
  }

  private static String text(byte[] body, String type) {
    var named = CHARSET.matcher(type);
    var charset = StandardCharsets.UTF_8;
    try {
      charset = named.find() ? Charset.forName(named.group(1)) : charset;
      return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (IllegalCharsetNameException
        | UnsupportedCharsetException
        | CharacterCodingException e) {
      // Older servers send the Latin alphabet and do not say so.
      return new String(body, StandardCharsets.ISO_8859_1);
    }
  }
}
