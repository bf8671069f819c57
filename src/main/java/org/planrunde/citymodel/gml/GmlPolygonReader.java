package org.planrunde.citymodel.gml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.SafeXml;

/** Reads polygons of GML 3.1 and 3.2; what cannot be one is counted and left out. */
final class GmlPolygonReader {
  private static final int MOST_NUMBERS = 3 * 1_000_000;

  private final SafeXml xml;
  private final Skipped skipped;
  private final NumberList numbers = new NumberList(MOST_NUMBERS);
  private int dimension = 3;
  private @Nullable Skip fault;

  GmlPolygonReader(SafeXml xml, Skipped skipped) {
    this.xml = xml;
    this.skipped = skipped;
  }

  /** Reads the polygon that begins here; moves to its end. */
  void read(ObjectDraft object, Place place) {
    String id = xml.attribute("id").orElse(null);
    object.crs(xml.attribute("srsName").orElse(null));
    dimension = dimension(3);
    fault = null;
    var rings = new ArrayList<double[]>();
    while (xml.next() && xml.isStart()) {
      ring(place.turned(), rings);
    }
    int mark = object.mark();
    if (fault != null || rings.isEmpty()) {
      skipped.add(fault == null ? Skip.MALFORMED : fault);
    } else {
      object.add(place.patch(rings.toArray(double[][]::new)));
    }
    object.name(id, mark);
  }

  /** Reads exterior or interior; both are one ring, however deep its positions lie. */
  private void ring(boolean turned, List<double[]> rings) {
    boolean outer = xml.name().equals("exterior") || xml.name().equals("outerBoundaryIs");
    if (!outer && !xml.name().equals("interior") && !xml.name().equals("innerBoundaryIs")) {
      xml.skip();
      return;
    }
    numbers.clear();
    positions();
    if (numbers.isBroken()) {
      fault = Skip.NOT_A_NUMBER;
    } else if (dimension != 3) {
      fault = Skip.FLAT;
    } else if (numbers.size() % 3 != 0 || outer != rings.isEmpty()) {
      fault = fault == null ? Skip.MALFORMED : fault;
    } else {
      rings.add(open(numbers.toArray(), turned));
    }
  }

  private void positions() {
    while (xml.next() && xml.isStart()) {
      switch (xml.name()) {
        case "posList", "pos", "coordinates" -> {
          dimension = dimension(dimension);
          numbers.read(xml.text());
        }
        case "Arc", "ArcString", "Circle", "CubicSpline", "BSpline", "Bezier" -> {
          fault = Skip.CURVED;
          xml.skip();
        }
        default -> positions();
      }
    }
  }

  private int dimension(int usual) {
    return xml.attribute("srsDimension").map(it -> it.strip().equals("2") ? 2 : 3).orElse(usual);
  }

  /** Without the last point if it repeats the first; the other way round if wanted. */
  private static double[] open(double[] ring, boolean turned) {
    int last = ring.length - 3;
    double[] result =
        last >= 3 && Arrays.equals(ring, 0, 3, ring, last, last + 3)
            ? Arrays.copyOf(ring, last)
            : ring;
    if (turned) {
      for (int i = 0, j = result.length - 3; i < j; i += 3, j -= 3) {
        for (int axis = 0; axis < 3; axis++) {
          double keep = result[i + axis];
          result[i + axis] = result[j + axis];
          result[j + axis] = keep;
        }
      }
    }
    return result;
  }
}
