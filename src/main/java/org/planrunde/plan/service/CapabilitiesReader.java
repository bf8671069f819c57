package org.planrunde.plan.service;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.SafeXml;
import org.planrunde.kernel.XmlLimits;
import org.planrunde.kernel.XmlRefused;

/** Tells by its content what a service answered, and reads what it offers. Thread-safe. */
final class CapabilitiesReader {
  private CapabilitiesReader() {}

  /**
   * Reads an answer.
   *
   * @throws RefusedException with a sentence if it is not what a service says of itself
   */
  static Offers read(ServiceClient.Document document) {
    var begin = begin(document.body());
    if (begin.isEmpty()) {
      throw ServiceRefused.of("empty", document.host());
    }
    if (isPicture(document.body())) {
      throw ServiceRefused.of("picture", document.host());
    }
    if (begin.startsWith("[")) {
      return Registry.read(document.body());
    }
    if (begin.startsWith("{")) {
      return FeaturesReader.read(document);
    }
    if (begin.startsWith("<html") || begin.startsWith("<!doctype html")) {
      throw ServiceRefused.of("page", document.host());
    }
    if (!begin.startsWith("<")) {
      throw ServiceRefused.of("unknown", document.host());
    }
    return xml(document);
  }

  private static String begin(byte[] body) {
    var length = Math.min(400, body.length);
    return new String(body, 0, length, StandardCharsets.UTF_8)
        .replaceFirst("^\uFEFF", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isPicture(byte[] body) {
    var bytes = new String(body, 0, Math.min(8, body.length), StandardCharsets.ISO_8859_1);
    return bytes.startsWith("\u0089PNG")
        || bytes.startsWith("\u00FF\u00D8\u00FF")
        || bytes.startsWith("GIF8")
        || bytes.startsWith("II*\0")
        || bytes.startsWith("MM\0*");
  }

  private static Offers xml(ServiceClient.Document document) {
    var plain = Doctype.without(document.body());
    try (var xml = SafeXml.open(new ByteArrayInputStream(plain), XmlLimits.SERVICE)) {
      if (!xml.next()) {
        throw ServiceRefused.of("unknown", document.host());
      }
      return reader(xml, document).apply(xml);
    } catch (XmlRefused e) {
      throw switch (e.reason()) {
        case DOCTYPE -> ServiceRefused.of("doctype", document.host());
        case MALFORMED, EMPTY -> ServiceRefused.of("broken-xml", document.host(), e.line());
        default -> ServiceRefused.of("too-much", document.host());
      };
    }
  }

  private static Function<SafeXml, Offers> reader(SafeXml root, ServiceClient.Document document) {
    return switch (root.name()) {
      case "WMS_Capabilities", "WMT_MS_Capabilities" ->
          xml -> new WmsReader(document.address()).read(xml);
      case "WFS_Capabilities" -> xml -> new WfsReader(document.address()).read(xml);
      case "Capabilities" -> {
        if (!root.namespace().contains("/wmts/")) {
          throw ServiceRefused.of("unknown", document.host());
        }
        yield xml -> new WmtsReader(document.address()).read(xml);
      }
      case "ServiceExceptionReport", "ExceptionReport" -> {
        var words = ServiceText.line(root.text(), 200);
        throw ServiceRefused.of("exception", document.host(), words);
      }
      case "html" -> throw ServiceRefused.of("page", document.host());
      default -> throw ServiceRefused.of("unknown", document.host());
    };
  }

  static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
