package org.planrunde.citymodel.design;

import java.util.Set;
import org.planrunde.citymodel.design.DesignRefused.Reason;
import tools.jackson.databind.JsonNode;

/** Puts the surfaces of one glTF mesh, where a node places it, into the mesh of the whole. */
final class MeshReader {
  private static final int TRIANGLES = 4;
  private static final int STRIP = 5;
  private static final int FAN = 6;

  /** How far a corner may lie outside of the box that the file says, as a part of the box. */
  private static final double BOX_TOLERANCE = 0.001;

  /** Corners and surfaces that are looked at in all, so that naming one often takes no time. */
  private static final long MOST_WORK = 20_000_000;

  private static final int SURFACE_WORK = 64;

  private final JsonNode json;
  private final Accessors accessors;
  private final DesignLimits limits;
  private final DesignMesh mesh;
  private final Set<String> leftOut;
  private long work;

  MeshReader(
      JsonNode json,
      Accessors accessors,
      DesignLimits limits,
      DesignMesh mesh,
      Set<String> leftOut) {
    this.json = json;
    this.accessors = accessors;
    this.limits = limits;
    this.mesh = mesh;
    this.leftOut = leftOut;
  }

  void read(JsonNode index, Transform transform, String where) {
    JsonNode meshes = json.path("meshes");
    JsonNode one = meshes.path(Accessors.index(index, meshes.size(), where));
    for (JsonNode primitive : one.path("primitives")) {
      spend(SURFACE_WORK);
      int mode = primitive.path("mode").asInt(TRIANGLES);
      Accessors.check(mode >= 0 && mode <= FAN, where);
      if (mode < TRIANGLES) {
        leftOut.add("lines");
      } else {
        surface(primitive, mode, transform, where);
      }
    }
  }

  private void surface(JsonNode primitive, int mode, Transform transform, String where) {
    JsonNode attributes = primitive.path("attributes");
    if (!attributes.has("POSITION")) {
      return;
    }
    Accessor position = accessors.get(attributes.path("POSITION"), where);
    Accessors.check(position.parts() == 3, where);
    spend(position.count());
    checkBox(position);
    Accessor index =
        primitive.has("indices") ? accessors.get(primitive.path("indices"), where) : null;
    Accessors.check(index == null || index.counts(), where);
    int corners = index == null ? position.count() : index.count();
    int triangles = mode == TRIANGLES ? corners / 3 : Math.max(0, corners - 2);
    if (triangles > limits.triangles() - mesh.triangles()
        || position.count() > 3L * limits.triangles() - mesh.vertices()) {
      throw new DesignRefused(Reason.TOO_LARGE, "triangles: " + limits.triangles());
    }
    var corner = new Corners(position, attributes, accessors, transform, colour(primitive, where));
    int[] ids = new int[3];
    for (int t = 0; t < triangles; t++) {
      for (int k = 0; k < 3; k++) {
        int i = at(mode, t, k);
        long vertex = index == null ? i : (long) index.raw(i, 0);
        Accessors.check(vertex < position.count(), position.name());
        ids[k] = (int) vertex;
      }
      corner.triangle(ids, mesh, limits.reach());
    }
  }

  private void spend(int more) {
    work += more;
    if (work > MOST_WORK) {
      throw new DesignRefused(Reason.TOO_LARGE, "vertices: " + MOST_WORK);
    }
  }

  /** The corner of a triangle; every second one of a strip runs the other way. */
  private static int at(int mode, int triangle, int corner) {
    return switch (mode) {
      case STRIP -> triangle + (triangle % 2 == 1 && corner > 0 ? 3 - corner : corner);
      case FAN -> corner == 0 ? 0 : triangle + corner;
      default -> 3 * triangle + corner;
    };
  }

  /** What the file says of its corners' box must be so. */
  private static void checkBox(Accessor position) {
    JsonNode min = position.node().path("min");
    JsonNode max = position.node().path("max");
    if (min.isMissingNode() || max.isMissingNode()) {
      return;
    }
    for (int axis = 0; axis < 3; axis++) {
      double low = min.path(axis).asDouble(Double.NaN);
      double high = max.path(axis).asDouble(Double.NaN);
      double room = BOX_TOLERANCE * Math.max(1, Math.max(Math.abs(low), Math.abs(high)));
      Accessors.check(Double.isFinite(low) && Double.isFinite(high) && low <= high, box(position));
      for (int v = 0; v < position.count(); v++) {
        double at = position.raw(v, axis);
        Accessors.check(
            !Double.isFinite(at) || (at >= low - room && at <= high + room), box(position));
      }
    }
  }

  private static String box(Accessor position) {
    return position.name() + " min, max";
  }

  /** The plain colour of a material, linear; white without one. */
  private double[] colour(JsonNode primitive, String where) {
    JsonNode materials = json.path("materials");
    double[] colour = {1, 1, 1};
    if (!primitive.has("material")) {
      return colour;
    }
    int at = Accessors.index(primitive.path("material"), materials.size(), where);
    JsonNode factor = materials.path(at).path("pbrMetallicRoughness").path("baseColorFactor");
    for (int i = 0; i < 3 && factor.size() == 4; i++) {
      colour[i] = factor.path(i).asDouble(1);
    }
    return colour;
  }
}
