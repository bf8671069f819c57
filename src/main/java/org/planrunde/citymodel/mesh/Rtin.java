package org.planrunde.citymodel.mesh;

import org.planrunde.citymodel.mesh.ReliefPart.Corners;

/**
 * Chooses as few right-angled triangles as a bound for the error of heights allows (Evans,
 * Kirkpatrick and Townsend, "Right-triangulated irregular networks", 2001).
 *
 * <p>Two triangles halve a square; each is cut in two at the middle of its long side, until the
 * heights within are met. Two neighbours are cut at the same point or not at all, so there are no
 * cracks. Where heights are missing next to some, all is cut to the last cell.
 */
final class Rtin {
  private final ReliefPart part;
  private final int side;
  private final float[] errors;

  /** Finds the errors of a part, whose side has a power of two as cells. */
  Rtin(ReliefPart part) {
    this.part = part;
    this.side = part.cells();
    this.errors = new float[(side + 1) * (side + 1)];
    measure();
  }

  /** Hands out triangles to the left as seen from above; none with a missing height. */
  void triangles(float most, Corners to) {
    cut(0, 0, side, side, side, 0, most, to);
    cut(side, side, 0, 0, 0, side, most, to);
  }

  /** From the smallest triangles to the two largest, so that each knows those within it. */
  private void measure() {
    int smallest = side * side;
    for (int i = 2 * smallest - 3; i >= 0; i--) {
      int id = i + 2;
      int ax = 0;
      int ay = 0;
      int bx = 0;
      int by = 0;
      int cx = 0;
      int cy = 0;
      if ((id & 1) == 0) {
        ax = ay = cy = side;
      } else {
        bx = by = cx = side;
      }
      for (id >>= 1; id > 1; id >>= 1) {
        int mx = (ax + bx) >> 1;
        int my = (ay + by) >> 1;
        if ((id & 1) == 0) {
          ax = bx;
          ay = by;
          bx = cx;
          by = cy;
        } else {
          bx = ax;
          by = ay;
          ax = cx;
          ay = cy;
        }
        cx = mx;
        cy = my;
      }
      keep(ax, ay, bx, by, cx, cy, i < smallest - 2);
    }
  }

  private void keep(int ax, int ay, int bx, int by, int cx, int cy, boolean hasParts) {
    int middle = at((ax + bx) >> 1, (ay + by) >> 1);
    float error = Math.max(errors[middle], own(at(ax, ay), at(bx, by), at(cx, cy), middle));
    if (hasParts) {
      error = Math.max(error, errors[at((ax + cx) >> 1, (ay + cy) >> 1)]);
      error = Math.max(error, errors[at((bx + cx) >> 1, (by + cy) >> 1)]);
    }
    errors[middle] = error;
  }

  private float own(int a, int b, int c, int middle) {
    float[] heights = part.heights();
    float off = Math.abs((heights[a] + heights[b]) / 2 - heights[middle]);
    if (!Float.isNaN(off + heights[c])) {
      return off;
    }
    boolean none =
        Float.isNaN(heights[a])
            && Float.isNaN(heights[b])
            && Float.isNaN(heights[c])
            && Float.isNaN(heights[middle]);
    return none ? 0 : Float.POSITIVE_INFINITY;
  }

  private void cut(int ax, int ay, int bx, int by, int cx, int cy, float most, Corners to) {
    int mx = (ax + bx) >> 1;
    int my = (ay + by) >> 1;
    if (Math.abs(ax - cx) + Math.abs(ay - cy) > 1 && errors[at(mx, my)] > most) {
      cut(cx, cy, ax, ay, mx, my, most, to);
      cut(bx, by, cx, cy, mx, my, most, to);
      return;
    }
    int a = at(ax, ay);
    int b = at(bx, by);
    int c = at(cx, cy);
    float[] heights = part.heights();
    if (!Float.isNaN(heights[a] + heights[b] + heights[c])) {
      to.take(a, b, c);
    }
  }

  private int at(int x, int y) {
    return y * (side + 1) + x;
  }
}
