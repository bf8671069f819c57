package org.planrunde.citymodel.gml;

import java.util.Arrays;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import tools.jackson.core.JsonToken;

/**
 * The nested lists of a CityJSON geometry, flat: which vertices make a ring, which rings a surface,
 * which surfaces a shell, which shells a solid.
 *
 * <p>A list's rank comes from what lies inside of it, so the geometry's type need not be known
 * first: indices make a ring, rings a surface, and so on.
 */
final class Boundaries {
  private static final int RING = 1;
  private static final int SURFACE = 2;
  private static final int SHELL = 3;
  private static final int SOLID = 4;
  private static final int DEEPEST = 6;

  private final int mostPoints;
  private int[] indices = new int[64];
  private int count;
  private final Ends rings = new Ends();
  private final Ends surfaces = new Ends();
  private final Ends shells = new Ends();
  private final Ends solids = new Ends();

  Boundaries(int mostPoints) {
    this.mostPoints = mostPoints;
  }

  /** Reads the list under the cursor. */
  void read(JsonCursor json) {
    if (json.isAt(JsonToken.START_ARRAY)) {
      list(json, 1);
    }
  }

  private int list(JsonCursor json, int depth) {
    if (depth > DEEPEST) {
      throw new ModelRefused(Reason.TOO_DEEP);
    }
    int rank = RING;
    for (JsonToken token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
      if (token == JsonToken.START_ARRAY) {
        rank = Math.max(rank, 1 + list(json, depth + 1));
      } else {
        add(json.index());
      }
    }
    switch (rank) {
      case RING -> rings.add(count);
      case SURFACE -> surfaces.add(rings.size());
      case SHELL -> shells.add(surfaces.size());
      case SOLID -> solids.add(shells.size());
      default -> {}
    }
    return rank;
  }

  private void add(int index) {
    if (count == mostPoints) {
      throw new ModelRefused(Reason.TOO_LARGE, mostPoints + " points");
    }
    if (count == indices.length) {
      indices = Arrays.copyOf(indices, 2 * count);
    }
    indices[count++] = index;
  }

  /** Surfaces outside of any shell, as in a text that is not valid, are not among them. */
  int shells() {
    return shells.size();
  }

  int solidOf(int shell) {
    return solids.groupOf(shell);
  }

  int shellInSolid(int shell) {
    int solid = solids.groupOf(shell);
    return solid < 0 ? 0 : shell - solids.start(solid);
  }

  int firstSurface(int shell) {
    return shells.start(shell);
  }

  int endOfSurfaces(int shell) {
    return shells.end(shell);
  }

  int firstRing(int surface) {
    return surfaces.start(surface);
  }

  int endOfRings(int surface) {
    return surfaces.end(surface);
  }

  /** The vertices of a ring. */
  int[] ring(int ring) {
    return Arrays.copyOfRange(indices, rings.start(ring), rings.end(ring));
  }

  /** The single index of a geometry that places a template; -1 if there is none. */
  int firstIndex() {
    return count == 0 ? -1 : indices[0];
  }

  /** Where each of a row of groups ends. */
  private static final class Ends {
    private int[] ends = new int[16];
    private int size;

    void add(int end) {
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, 2 * size);
      }
      ends[size++] = end;
    }

    int size() {
      return size;
    }

    int start(int group) {
      return group == 0 ? 0 : ends[group - 1];
    }

    int end(int group) {
      return ends[group];
    }

    /** The group that holds a member, -1 if none does. */
    int groupOf(int member) {
      int at = Arrays.binarySearch(ends, 0, size, member + 1);
      int group = at >= 0 ? at : -at - 1;
      return group < size ? group : -1;
    }
  }
}
