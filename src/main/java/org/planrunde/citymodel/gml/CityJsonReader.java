package org.planrunde.citymodel.gml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import tools.jackson.core.JsonToken;

/**
 * Reads CityJSON and CityJSONSeq object by object.
 *
 * <p>The vertices of CityJSON stand after the objects that use them, so its text is read twice;
 * they stay in memory. A sequence brings the vertices of each feature along and is read once.
 */
final class CityJsonReader {
  private static final int MOST_IN_FEATURE = 10_000;

  private final ModelSource source;
  private final ModelLimits limits;
  private final ModelSink sink;
  private final Skipped skipped;

  CityJsonReader(ModelSource source, ModelLimits limits, ModelSink sink, Skipped skipped) {
    this.source = source;
    this.limits = limits;
    this.sink = sink;
    this.skipped = skipped;
  }

  /** Reads to the end; gives the format and its version. */
  String read() throws IOException {
    var vertices = new Vertices(limits.vertices());
    JsonHeader header;
    try (var json = new JsonCursor(source.open(0, 2), limits.depth())) {
      begin(json);
      header = JsonHeader.read(json, limits, vertices);
      if (json.startsAnother()) {
        features(json, header);
        return "CityJSONSeq " + header.version();
      }
    }
    objectsAgain(new JsonAssembler(skipped, header, vertices));
    return "CityJSON " + header.version();
  }

  private static void begin(JsonCursor json) {
    JsonToken first = json.next();
    if (first == null) {
      throw new ModelRefused(Reason.EMPTY);
    }
    if (first != JsonToken.START_OBJECT) {
      throw new ModelRefused(Reason.NOT_A_CITY_MODEL, "JSON");
    }
  }

  private void objectsAgain(JsonAssembler assembler) throws IOException {
    try (var json = new JsonCursor(source.open(1, 2), limits.depth())) {
      begin(json);
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.next();
        if (name.equals("CityObjects") && json.isAt(JsonToken.START_OBJECT)) {
          for (String key = json.nextName(); key != null; key = json.nextName()) {
            json.next();
            hand(assembler.assemble(JsonObject.read(key, json, limits.points())));
          }
        } else {
          json.skip();
        }
      }
    }
  }

  /** The cursor stands where the first feature begins. */
  private void features(JsonCursor json, JsonHeader header) {
    var assembler = new JsonAssembler(skipped, header, new Vertices(0));
    do {
      if (json.isAt(JsonToken.START_OBJECT)) {
        feature(json, assembler);
      } else {
        skipped.add(Skip.MALFORMED);
      }
    } while (json.startsAnother());
  }

  private void feature(JsonCursor json, JsonAssembler assembler) {
    var vertices = new Vertices(limits.points());
    List<JsonObject> objects = new ArrayList<>();
    String type = "";
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.next();
      switch (name) {
        case "type" -> type = json.string();
        case "vertices" -> vertices.read(json);
        case "CityObjects" -> objects(json, objects);
        default -> json.skip();
      }
    }
    if (!type.equals("CityJSONFeature")) {
      skipped.add(Skip.MALFORMED);
      return;
    }
    assembler.use(vertices);
    objects.forEach(object -> hand(assembler.assemble(object)));
  }

  private void objects(JsonCursor json, List<JsonObject> objects) {
    if (json.isAt(JsonToken.START_OBJECT)) {
      for (String key = json.nextName(); key != null; key = json.nextName()) {
        json.next();
        if (objects.size() == MOST_IN_FEATURE) {
          throw new ModelRefused(Reason.TOO_LARGE, MOST_IN_FEATURE + " objects in a feature");
        }
        objects.add(JsonObject.read(key, json, limits.points()));
      }
    }
  }

  private void hand(@Nullable CityObject object) {
    if (object != null) {
      sink.take(object);
    }
  }
}
