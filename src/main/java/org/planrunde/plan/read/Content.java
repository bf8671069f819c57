package org.planrunde.plan.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.planrunde.kernel.SafeXml;
import org.planrunde.kernel.XmlLimits;
import org.planrunde.kernel.XmlRefused;

/** What the first bytes of a file look like; those that are not read have a sentence each. */
enum Content {
  EMPTY,
  GEOJSON,
  SQLITE,
  XPLAN,
  GML,
  ZIP,
  CITYGML,
  CITYJSON,
  PICTURE,
  PDF,
  BARE_SHAPE,
  XML,
  UNKNOWN;

  static final int BEGIN = 16_384;

  static Content of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(BEGIN));
    }
  }

  static Content of(byte[] begin) {
    if (begin.length == 0) {
      return EMPTY;
    }
    String bytes = new String(begin, StandardCharsets.ISO_8859_1);
    if (bytes.startsWith("SQLite format 3\0")) {
      return SQLITE;
    }
    if (bytes.startsWith("PK\3\4") || bytes.startsWith("PK\5\6")) {
      return ZIP;
    }
    if (bytes.startsWith("%PDF")) {
      return PDF;
    }
    if (bytes.matches(
        "(?s)(\u0089PNG|\u00FF\u00D8\u00FF|GIF8|II\\*\0|MM\0\\*|II\\+\0|MM\0\\+).*")) {
      return PICTURE;
    }
    return ShapeRecords.isOne(begin) ? BARE_SHAPE : text(begin, bytes);
  }

  private static Content text(byte[] begin, String bytes) {
    String first = bytes.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
    String visible = first.replace("\0", "").stripLeading();
    if (visible.startsWith("<")) {
      return xml(begin);
    }
    if (!visible.startsWith("{") && !visible.startsWith("[")) {
      return UNKNOWN;
    }
    boolean city =
        visible.matches("(?s).*\"type\"\\s{0,20}:\\s{0,20}\"CityJSON(Feature)?\".*")
            || visible.matches("(?s)[{,\\s]{0,20}\"CityObjects\".*");
    if (city) {
      return CITYJSON;
    }
    return GEOJSON;
  }

  private static Content xml(byte[] begin) {
    Content otherwise = XML;
    try (SafeXml xml = SafeXml.open(new ByteArrayInputStream(begin), XmlLimits.PLAN)) {
      while (xml.next()) {
        String namespace = xml.namespace().toLowerCase(Locale.ROOT);
        if (namespace.startsWith(XPlanReader.NAMESPACE)) {
          return XPLAN;
        }
        if (namespace.contains("/citygml/")) {
          return CITYGML;
        }
        if (xml.depth() == 1 && xml.isStart("FeatureCollection")) {
          otherwise = GML;
        }
      }
    } catch (XmlRefused e) {
      // The begin of a file ends in the middle; a wrong file gets its sentence when it is read.
      return e.reason() == XmlRefused.Reason.DOCTYPE ? XPLAN : otherwise;
    }
    return otherwise;
  }

  String messageKey() {
    return "plan.read.not." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
