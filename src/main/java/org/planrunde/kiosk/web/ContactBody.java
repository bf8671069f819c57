package org.planrunde.kiosk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kiosk.DeviceReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a device sends at a contact, as far as it can be read; unknown fields are passed over. */
record ContactBody(JsonNode node) {
  /** Largest body, in bytes: a hundred long contributions with shapes fit. */
  static final int MAX_BYTES = 2_000_000;

  /** Most contributions at once. */
  static final int MAX_ITEMS = 100;

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final JsonMapper JSON = JsonMapper.shared();

  static ContactBody read(byte[] body) {
    if (body.length > MAX_BYTES) {
      throw new RefusedException(Problem.of("size", "kiosk.problem.size"));
    }
    try {
      var node = JSON.readTree(body);
      if (node.isObject()) {
        return new ContactBody(node);
      }
    } catch (JacksonException e) {
      // Said below.
    }
    throw new RefusedException(Problem.of("body", "kiosk.problem.body"));
  }

  String text(String field) {
    return node.path(field).asString("");
  }

  DeviceReport report() {
    var report = node.path("report");
    return new DeviceReport(
        report.path("queued").asInt(0),
        report.path("refused").asInt(0),
        report.path("usedBytes").asLong(0),
        report.path("quotaBytes").asLong(0),
        report.path("version").asString(""));
  }

  /** The device's clock, if it can be read. */
  Optional<Instant> clock() {
    return moment(node.path("clock"));
  }

  /** What is sent; too many are refused as a whole, before any of them is stored. */
  List<JsonNode> items() {
    var items = node.path("items");
    if (!items.isArray() || items.size() > MAX_ITEMS) {
      throw new RefusedException(Problem.of("items", "kiosk.problem.items", MAX_ITEMS));
    }
    return items.valueStream().toList();
  }

  /** A moment from 1970 on, where clocks begin that forgot the time. */
  static Optional<Instant> moment(JsonNode node) {
    try {
      return Optional.of(Instant.parse(node.asString("")))
          .filter(moment -> !moment.isBefore(Instant.EPOCH) && moment.isBefore(LATEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
