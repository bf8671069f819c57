package org.planrunde.opendata.ogc;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.GeoJsonWriter;
import org.planrunde.opendata.OpenFeature;
import org.planrunde.opendata.OpenPage;

/** A feature to read: its attributes by the names that programs use. */
final class FeaturePage {
  private static final int LONGEST_PLACE = 500;

  private FeaturePage() {}

  static String title(OpenFeature feature) {
    var title = feature.properties().getOrDefault("title", feature.properties().get("name"));
    return title == null ? feature.id() : title.toString();
  }

  static void fill(Element list, OpenFeature feature) {
    feature
        .properties()
        .forEach((name, value) -> {
          if (!isEmpty(value)) {
            list.appendElement("dt").text(name);
            value(list.appendElement("dd"), name, value);
          }
        });
    var place = feature.place();
    list.appendElement("dt").text("geometry");
    var json = place == null ? "null" : GeoJsonWriter.write(place);
    list.appendElement("dd")
        .appendElement("code")
        .text(json.length() > LONGEST_PLACE ? json.substring(0, LONGEST_PLACE) + " …" : json);
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null || value.equals("") || value.equals(List.of());
  }

  /** Only addresses of our own become links. */
  private static void value(Element into, String name, @Nullable Object value) {
    if (name.equals("link") && value != null) {
      OpenPage.link(into, value.toString(), value.toString());
    } else if (name.equals("photos") && value instanceof List<?> photos) {
      photos.forEach(photo -> {
        OpenPage.link(into, String.valueOf(photo), String.valueOf(photo));
        into.appendElement("br");
      });
    } else {
      into.text(text(value));
    }
  }

  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
