package org.planrunde.citymodel.gml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.Patch.Role;

/** Turns objects of CityJSON, which hold indices, into objects with coordinates. */
final class JsonAssembler {
  private static final double BEYOND = 4;

  private final Skipped skipped;
  private final JsonTemplates templates;
  private Vertices vertices;
  private final Quantizing quantizing;
  private final @Nullable String crs;

  JsonAssembler(Skipped skipped, JsonHeader header, Vertices vertices) {
    this.skipped = skipped;
    this.templates = header.templates();
    this.quantizing = header.quantizing();
    this.crs = header.crs();
    this.vertices = vertices;
  }

  /** From now on, indices point into these. */
  void use(Vertices others) {
    vertices = others;
  }

  /** The finished object; null, and counted, if nothing of it can be shown. */
  @Nullable CityObject assemble(JsonObject object) {
    if (object.isInterior()) {
      skipped.add(Skip.INTERIOR);
      return null;
    }
    List<JsonGeometry> usable = object.geometries().stream().filter(this::isUsable).toList();
    double best = usable.stream().mapToDouble(JsonGeometry::lod).max().orElse(0);
    var surfaces = new ArrayList<Surface>();
    for (JsonGeometry geometry : usable) {
      if (geometry.lod() == best) {
        add(geometry, surfaces);
      }
    }
    if (surfaces.isEmpty()) {
      if (!object.isOnlyParts()) {
        skipped.add(Skip.NO_SURFACE);
      }
      return null;
    }
    return new CityObject(
        object.id(), object.kind(), object.isInPieces(), object.attributes(), surfaces, crs);
  }

  private boolean isUsable(JsonGeometry geometry) {
    if (!geometry.isSurfaces() && !geometry.isInstance()) {
      skipped.add(Skip.LINES);
      return false;
    }
    // A level that is no number fails here, too.
    if (!(geometry.lod() < BEYOND)) {
      skipped.add(Skip.LEVEL_OF_DETAIL);
      return false;
    }
    return true;
  }

  private void add(JsonGeometry geometry, List<Surface> result) {
    if (!geometry.isInstance()) {
      surfaces(geometry, vertices, quantizing, result);
      return;
    }
    int point = geometry.boundaries.firstIndex();
    JsonGeometry shape = templates.find(geometry.template());
    if (shape == null || point < 0 || point >= vertices.size()) {
      skipped.add(shape == null ? Skip.LINK : Skip.BAD_INDEX);
      return;
    }
    var local = new ArrayList<Surface>();
    surfaces(shape, templates.vertices(), Quantizing.NONE, local);
    double[] origin = new double[3];
    coordinates(point, vertices, quantizing, origin, 0);
    var instance =
        new Instance("", Place.TOP, Instance.matrixOrIdentity(geometry.matrix()), origin);
    local.forEach(it -> result.add(new Surface(it.type(), instance.placed(it.rings()))));
  }

  private void surfaces(
      JsonGeometry geometry, Vertices from, Quantizing scale, List<Surface> result) {
    Boundaries bounds = geometry.boundaries;
    for (int shell = 0; shell < bounds.shells(); shell++) {
      int inSolid = geometry.isSolid() ? bounds.shellInSolid(shell) : 0;
      int first = bounds.firstSurface(shell);
      for (int s = first; s < bounds.endOfSurfaces(shell); s++) {
        if (inSolid > 0) {
          skipped.add(Skip.INTERIOR);
          continue;
        }
        String meaning = geometry.meaning(Math.max(0, bounds.solidOf(shell)), inSolid, s - first);
        Patch.Role role = role(meaning);
        if (role != null) {
          surface(bounds, s, type(meaning), from, scale, result);
        }
      }
    }
  }

  /** Null, and counted, for surfaces that are not to be seen. */
  private @Nullable Role role(String meaning) {
    if (meaning.equals("ClosureSurface")) {
      skipped.add(Skip.CLOSURE);
      return null;
    }
    if (GmlNames.INTERIOR.contains(meaning)) {
      skipped.add(Skip.INTERIOR);
      return null;
    }
    return meaning.isEmpty() ? Role.BODY : Role.BOUNDARY;
  }

  private static SurfaceType type(String meaning) {
    SurfaceType known = SurfaceType.named(meaning);
    if (known != null) {
      return known;
    }
    return meaning.isEmpty() ? SurfaceType.UNTYPED : SurfaceType.OTHER;
  }

  private void surface(
      Boundaries bounds,
      int surface,
      SurfaceType type,
      Vertices from,
      Quantizing scale,
      List<Surface> result) {
    int first = bounds.firstRing(surface);
    double[][] rings = new double[bounds.endOfRings(surface) - first][];
    for (int r = 0; r < rings.length; r++) {
      int[] indices = bounds.ring(first + r);
      rings[r] = new double[3 * indices.length];
      for (int i = 0; i < indices.length; i++) {
        if (indices[i] < 0 || indices[i] >= from.size()) {
          skipped.add(Skip.BAD_INDEX);
          return;
        }
        coordinates(indices[i], from, scale, rings[r], 3 * i);
        if (!Double.isFinite(rings[r][3 * i] + rings[r][3 * i + 1] + rings[r][3 * i + 2])) {
          skipped.add(Skip.NOT_A_NUMBER);
          return;
        }
      }
    }
    if (rings.length > 0) {
      result.add(new Surface(type, rings));
    }
  }

  private static void coordinates(int index, Vertices from, Quantizing scale, double[] to, int at) {
    for (int axis = 0; axis < 3; axis++) {
      to[at + axis] = scale.apply(from.get(index, axis), axis);
    }
  }
}
