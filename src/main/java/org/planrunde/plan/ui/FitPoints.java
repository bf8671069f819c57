package org.planrunde.plan.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.planrunde.geo.Crs;
import org.planrunde.kernel.Message;
import org.planrunde.plan.PlanFit;
import org.planrunde.plan.PlanPoint;
import org.planrunde.plan.raster.Georeference;
import org.planrunde.plan.raster.PlanRefused;
import org.planrunde.ui.FitCanvas;

/** The points while they are set: some may have one side only. Remembers what was before. */
final class FitPoints {
  private static final int MOST_STEPS = 100;
  private static final GeometryFactory PLANE = new GeometryFactory();

  /** A point of which a side may be missing. */
  record Row(String name, @Nullable Coordinate picture, @Nullable Coordinate ground) {
    boolean isComplete() {
      return picture != null && ground != null;
    }
  }

  private final int width;
  private final int height;
  private final Deque<List<Row>> before = new ArrayDeque<>();
  private List<Row> rows = new ArrayList<>();
  private int current = -1;
  private @Nullable PlanFit fit;
  private @Nullable Message refusal;

  FitPoints(List<PlanPoint> points, int width, int height) {
    this.width = width;
    this.height = height;
    for (var p : points) {
      rows.add(
          new Row(
              p.name(), new Coordinate(p.x(), p.y()), new Coordinate(p.longitude(), p.latitude())));
    }
    count();
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  int current() {
    return current;
  }

  Optional<PlanFit> fit() {
    return Optional.ofNullable(fit);
  }

  /** Why the points give no place; empty while there are too few of them to say so. */
  Optional<Message> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** The zone in whose metres the points are shown. */
  Crs system(Envelope around) {
    return complete().isEmpty() ? Crs.utmFor(around.centre().x) : PlanFit.system(complete());
  }

  void mark(FitCanvas.Side side, int index, Coordinate at) {
    if (index < 0 || index > rows.size() || index >= Georeference.MOST) {
      return;
    }
    remember();
    var row = index < rows.size() ? rows.get(index) : new Row("", null, null);
    var changed =
        side == FitCanvas.Side.PICTURE
            ? new Row(row.name(), at, row.ground())
            : new Row(row.name(), row.picture(), at);
    put(index, changed);
  }

  void rename(int index, String name) {
    if (index < rows.size()) {
      var row = rows.get(index);
      rows.set(index, new Row(name, row.picture(), row.ground()));
    }
  }

  /** Takes both sides of a point away, so that the next two marks are its own. */
  void clear(int index) {
    if (index >= 0 && index < rows.size()) {
      remember();
      put(index, new Row(rows.get(index).name(), null, null));
    }
  }

  void remove(int index) {
    if (index >= 0 && index < rows.size()) {
      remember();
      rows.remove(index);
      current = -1;
      count();
    }
  }

  /** False if that point is chosen already, or is none. */
  boolean choose(int index) {
    if (index == current || index < 0 || index >= rows.size()) {
      return false;
    }
    current = index;
    return true;
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  void undo() {
    if (canUndo()) {
      rows = before.pop();
      current = -1;
      count();
    }
  }

  private void put(int index, Row row) {
    if (index == rows.size()) {
      rows.add(row);
    } else {
      rows.set(index, row);
    }
    current = index;
    count();
  }

  private void remember() {
    before.push(new ArrayList<>(rows));
    if (before.size() > MOST_STEPS) {
      before.removeLast();
    }
  }

  /** The points with both sides. */
  List<PlanPoint> complete() {
    return rows.stream().filter(Row::isComplete).map(FitPoints::point).toList();
  }

  private static PlanPoint point(Row row) {
    var picture = Objects.requireNonNull(row.picture());
    var ground = Objects.requireNonNull(row.ground());
    return new PlanPoint(row.name(), picture.x, picture.y, ground.x, ground.y);
  }

  private void count() {
    fit = null;
    refusal = null;
    var points = complete();
    if (points.size() < 2) {
      return;
    }
    try {
      fit = PlanFit.of(points, width, height);
    } catch (PlanRefused e) {
      refusal = e.sentence();
    }
  }

  /** Where the plan lies; empty as long as it does not. */
  List<Coordinate> corners() {
    return fit().map(PlanFit::corners).orElse(List.of());
  }

  /** The place of a point among those with both sides; -1 if it has not. */
  int rank(int index) {
    if (!rows.get(index).isComplete()) {
      return -1;
    }
    return (int) rows.subList(0, index).stream().filter(Row::isComplete).count();
  }

  /** True if this point spoils the others. */
  boolean isSuspect(int index) {
    return fit().map(f -> f.suspect() >= 0 && f.suspect() == rank(index)).orElse(false);
  }

  /** The points as the two maps show them. */
  List<FitCanvas.Pair> pairs() {
    var pairs = new ArrayList<FitCanvas.Pair>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      pairs.add(new FitCanvas.Pair(row.picture(), row.ground(), lands(row), isSuspect(i)));
    }
    return pairs;
  }

  private @Nullable Coordinate lands(Row row) {
    var now = fit;
    var at = row.picture();
    if (now == null || at == null || row.ground() == null) {
      return null;
    }
    var affine = now.georeference().affine();
    var metres = new Coordinate(affine.east(at.x, at.y), affine.north(at.x, at.y));
    return now.crs().convert(PLANE.createPoint(metres), Crs.WGS84).getCoordinate();
  }
}
