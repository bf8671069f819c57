package org.planrunde.plan;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what versions keep as JSON, and what goes to workers and back. */
final class PlanJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private PlanJson() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  static List<PlanPoint> points(String json) {
    return MAPPER.readValue(json, new TypeReference<List<PlanPoint>>() {});
  }
}
