package org.planrunde.citymodel.gml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import tools.jackson.core.JsonToken;

/** The list of vertices that the surfaces of a CityJSON text point into. */
final class Vertices {
  private static final int BLOCK = 1 << 16;

  /** Most features of a sequence have few; a power of two, as the block. */
  private static final int FIRST = 1 << 6;

  private final int most;
  private final List<double[]> blocks = new ArrayList<>();
  private int size;

  Vertices(int most) {
    this.most = most;
  }

  int size() {
    return size;
  }

  /** Reads the list under the cursor; what is no triple of numbers becomes NaN. */
  void read(JsonCursor json) {
    if (!json.isAt(JsonToken.START_ARRAY)) {
      return;
    }
    double[] triple = new double[3];
    while (json.next() == JsonToken.START_ARRAY) {
      int count = 0;
      while (json.next() != JsonToken.END_ARRAY) {
        double number = json.number();
        if (count < 3) {
          triple[count] = number;
        }
        count++;
      }
      add(triple, count == 3);
    }
  }

  private void add(double[] triple, boolean whole) {
    if (size == most) {
      throw new ModelRefused(Reason.TOO_LARGE, most + " vertices");
    }
    int at = size % BLOCK;
    if (at == 0) {
      blocks.add(new double[3 * (size == 0 ? FIRST : BLOCK)]);
    } else if (3 * at == blocks.getLast().length) {
      blocks.add(Arrays.copyOf(blocks.removeLast(), 6 * at));
    }
    double[] block = blocks.getLast();
    for (int axis = 0; axis < 3; axis++) {
      block[3 * at + axis] = whole ? triple[axis] : Double.NaN;
    }
    size++;
  }

  double get(int index, int axis) {
    return blocks.get(index / BLOCK)[3 * (index % BLOCK) + axis];
  }
}
