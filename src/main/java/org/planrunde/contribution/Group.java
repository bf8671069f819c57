package org.planrunde.contribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;

/**
 * Contributions that share a spot of the map at some zoom; positions in {@link Mercator} pixels.
 */
final class Group {
  /** Two discs closer than this many screen pixels are joined. */
  private static final int TOUCH = 60;

  private final TreeMap<String, Integer> mix = new TreeMap<>();
  private final Envelope extent = new Envelope();
  private int count;
  private int inside;
  private long sumX;
  private long sumY;

  void add(String category, int n, int within, long x, long y, Envelope box) {
    mix.merge(category, n, Integer::sum);
    count += n;
    inside += within;
    sumX += x;
    sumY += y;
    extent.expandToInclude(box);
  }

  private void add(Group other) {
    other.mix.forEach((category, n) -> mix.merge(category, n, Integer::sum));
    count += other.count;
    inside += other.inside;
    sumX += other.sumX;
    sumY += other.sumY;
    extent.expandToInclude(other.extent);
  }

  /**
   * Joins groups that would lie on each other, the largest first, until none do: a joined group
   * moves to the middle of its members and may meet another. A few hundred fit on a screen.
   *
   * @param unit world pixels per screen pixel, below 1 when the map is near; 0 joins only what lies
   *     at the same place
   */
  static List<Group> join(List<Group> groups, double unit) {
    var joined = joinOnce(groups, TOUCH * unit);
    return joined.size() == groups.size() ? joined : join(joined, unit);
  }

  private static List<Group> joinOnce(List<Group> groups, double reach) {
    groups.sort(
        Comparator.comparingInt((Group g) -> -g.count)
            .thenComparingLong(Group::x)
            .thenComparingLong(Group::y));
    var kept = new ArrayList<Group>();
    for (var group : groups) {
      var near = kept.stream().filter(k -> k.distance(group) <= reach).findFirst();
      if (near.isPresent()) {
        near.get().add(group);
      } else {
        kept.add(group);
      }
    }
    return kept;
  }

  private double distance(Group other) {
    return Math.hypot((double) (x() - other.x()), (double) (y() - other.y()));
  }

  int count() {
    return count;
  }

  /** How many of them lie in the asked box itself, not only in the cells that it touches. */
  int inside() {
    return inside;
  }

  long x() {
    return sumX / count;
  }

  long y() {
    return sumY / count;
  }

  Map<String, Integer> mix() {
    return mix;
  }

  Envelope extent() {
    return extent;
  }
}
