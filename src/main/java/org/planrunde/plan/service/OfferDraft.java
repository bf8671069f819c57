package org.planrunde.plan.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.Message;

/** An offer while it is read. For one thread. */
final class OfferDraft {
  private static final int LONGEST_ADDRESS = 500;

  String name = "";
  String title = "";
  String summary = "";
  String group = "";
  @Nullable Envelope extent;
  String address = "";
  String attribution = "";
  String legend = "";
  final Map<String, String> settings = new LinkedHashMap<>();
  final List<Message> warnings = new ArrayList<>();
  @Nullable Message obstacle;

  /** Takes corners only if they are a box of the world; others say nothing. */
  void box(double west, double south, double east, double north) {
    if (Wgs84.isValid(west, south) && Wgs84.isValid(east, north) && west < east && south < north) {
      extent = new Envelope(west, east, south, north);
    }
  }

  void set(String key, String value) {
    if (!value.isBlank()) {
      settings.put(key, value);
    }
  }

  void obstacle(String messageKey, Object... arguments) {
    if (obstacle == null) {
      obstacle = Message.of(messageKey, arguments);
    }
  }

  Offer finish(ServiceType type, int number) {
    if (address.startsWith("http:")) {
      warnings.add(Message.of("plan.service.warn.http"));
    }
    return new Offer(
        type + "#" + number,
        type,
        name,
        ServiceText.line(title.isBlank() ? name : title, 80),
        ServiceText.line(summary, 300),
        ServiceText.line(group, 80),
        extent,
        address,
        settings,
        ServiceText.line(attribution, 200),
        legend.startsWith("http") && legend.length() <= LONGEST_ADDRESS ? legend : "",
        warnings,
        obstacle);
  }
}
