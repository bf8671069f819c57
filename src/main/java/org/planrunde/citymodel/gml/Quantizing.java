package org.planrunde.citymodel.gml;

import tools.jackson.core.JsonToken;

/** How the whole numbers of a CityJSON text become coordinates: times a scale, plus an offset. */
@SuppressWarnings("ArrayRecordComponent")
record Quantizing(double[] scale, double[] translate) {
  static final Quantizing NONE = new Quantizing(new double[] {1, 1, 1}, new double[3]);

  double apply(double number, int axis) {
    return number * scale[axis] + translate[axis];
  }

  static Quantizing read(JsonCursor json) {
    double[] scale = NONE.scale.clone();
    double[] translate = NONE.translate.clone();
    if (json.isAt(JsonToken.START_OBJECT)) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.next();
        switch (name) {
          case "scale" -> triple(json, scale);
          case "translate" -> triple(json, translate);
          default -> json.skip();
        }
      }
    }
    return new Quantizing(scale, translate);
  }

  private static void triple(JsonCursor json, double[] to) {
    if (json.isAt(JsonToken.START_ARRAY)) {
      for (int i = 0; json.next() != JsonToken.END_ARRAY; i++) {
        double number = json.number();
        if (i < 3) {
          to[i] = number;
        }
      }
    }
  }
}
