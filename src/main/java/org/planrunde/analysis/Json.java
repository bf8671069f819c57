package org.planrunde.analysis;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the columns that hold JSON. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static List<Word> words(String json) {
    return MAPPER.readValue(json, new TypeReference<List<Word>>() {});
  }

  static Map<String, String> strings(String json) {
    return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
  }
}
