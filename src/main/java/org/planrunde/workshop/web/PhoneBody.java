package org.planrunde.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a phone sends, as far as it can be read; unknown fields are passed over. */
record PhoneBody(JsonNode node) {
  /** Largest body, in bytes: one long card with its place fits. */
  static final int MAX_BYTES = 40_000;

  private static final JsonMapper JSON = JsonMapper.shared();

  static PhoneBody read(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw new RefusedException(Problem.of("size", "workshop.problem.size"));
    }
    try {
      var node = JSON.readTree(body);
      if (node.isObject()) {
        return new PhoneBody(node);
      }
    } catch (JacksonException e) {
      // Said below.
    }
    throw unreadable();
  }

  private static RefusedException unreadable() {
    return new RefusedException(Problem.of("body", "workshop.problem.body"));
  }

  /** The id in a field. */
  UUID id(String field) {
    try {
      return UUID.fromString(node.path(field).asString(""));
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
  }

  boolean has(String field) {
    return !node.path(field).isMissingNode();
  }

  boolean is(String field) {
    return node.path(field).asBoolean(false);
  }

  int number(String field) {
    var value = node.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw unreadable();
    }
    return value.asInt();
  }

  /** A position from 0, or null if there is none. */
  @Nullable Integer position(String field) {
    var value = node.path(field);
    return value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= 0
        ? value.asInt()
        : null;
  }

  /** One of the names, or empty for null. */
  <E extends Enum<E>> Optional<E> one(Class<E> type, String field) {
    if (node.path(field).isNull()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Enum.valueOf(type, node.path(field).asString("")));
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
  }
}
