package org.planrunde.citymodel.design;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Checks a design model and writes what may be shown of it. */
public final class DesignCheck {
  private static final double FINE = 0.1;
  private static final double COARSE = 5;
  private static final int MOST_CORNERS = 60;
  private static final double CENTIMETRES = 100;

  private DesignCheck() {}

  /**
   * Reads a file and writes a new one that holds only surfaces with colours.
   *
   * @throws DesignRefused if the file is no good; then nothing is written
   * @throws IOException if the new file cannot be written
   */
  public static DesignFacts check(Path file, Path out, DesignLimits limits) throws IOException {
    var reader = new DesignReader(limits);
    DesignMesh mesh = reader.read(file);
    DesignWriter.write(mesh, out);
    return new DesignFacts(
        mesh.triangles(),
        rounded(mesh.high(0) - mesh.low(0)),
        rounded(mesh.high(2) - mesh.low(2)),
        rounded(mesh.low(1)),
        rounded(mesh.high(1)),
        footprint(mesh),
        List.copyOf(reader.leftOut()));
  }

  private static List<List<Double>> footprint(DesignMesh mesh) {
    var places = new Coordinate[mesh.vertices()];
    for (int v = 0; v < places.length; v++) {
      places[v] = new Coordinate(mesh.position(v, 0), -mesh.position(v, 2));
    }
    var hull = new ConvexHull(places, new GeometryFactory()).getConvexHull();
    var simple = DouglasPeuckerSimplifier.simplify(hull, FINE);
    if (simple.getNumPoints() > MOST_CORNERS) {
      simple = DouglasPeuckerSimplifier.simplify(hull, COARSE);
    }
    var corners = simple.getCoordinates();
    var result = new ArrayList<List<Double>>();
    for (int i = 0; i < corners.length - 1; i++) {
      result.add(List.of(rounded(corners[i].x), rounded(corners[i].y)));
    }
    return result;
  }

  private static double rounded(double metres) {
    return Math.round(metres * CENTIMETRES) / CENTIMETRES;
  }
}
