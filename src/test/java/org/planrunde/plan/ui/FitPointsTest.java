package org.planrunde.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planrunde.ui.FitCanvas.Side.GROUND;
import static org.planrunde.ui.FitCanvas.Side.PICTURE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.plan.PlanPoint;

/** Points while they are being set, moved, taken away and brought back. */
class FitPointsTest {
  private final FitPoints points = new FitPoints(List.of(), 1000, 1000);

  private void pair(int index, double x, double y) {
    points.mark(PICTURE, index, new Coordinate(x, y));
    points.mark(GROUND, index, ground(x, y));
  }

  /** A metre a pixel, about. */
  private static Coordinate ground(double x, double y) {
    return new Coordinate(9.87 + x * 1.46e-5, 51.99 - y * 8.99e-6);
  }

  private void three() {
    pair(0, 100, 100);
    pair(1, 900, 120);
    pair(2, 150, 880);
  }

  @Test
  void aPlanLiesOnceTwoPointsHaveBothSides() {
    pair(0, 100, 100);
    points.mark(PICTURE, 1, new Coordinate(900, 120));
    assertThat(points.fit()).isEmpty();
    assertThat(points.corners()).isEmpty();
    assertThat(points.rank(1)).isEqualTo(-1);
    points.mark(GROUND, 1, ground(900, 120));
    assertThat(points.fit()).isPresent();
    assertThat(points.corners()).hasSize(4);
    assertThat(points.pairs()).allSatisfy(pair -> assertThat(pair.lands()).isNotNull());
  }

  @Test
  void aPointThatSpoilsTheRestIsMarkedInItsOwnRow() {
    three();
    points.mark(PICTURE, 3, new Coordinate(500, 500));
    pair(4, 880, 900);
    points.mark(GROUND, 4, ground(910, 860));
    assertThat(points.isSuspect(4)).isTrue();
    assertThat(points.isSuspect(3)).isFalse();
    assertThat(points.pairs().get(4).suspect()).isTrue();
  }

  @Test
  void everyStepCanBeTakenBack() {
    three();
    var before = points.rows();
    points.remove(1);
    assertThat(points.rows()).hasSize(2);
    points.undo();
    assertThat(points.rows()).isEqualTo(before);
    for (int i = 0; i < 6; i++) {
      points.undo();
    }
    assertThat(points.rows()).isEmpty();
    assertThat(points.canUndo()).isFalse();
    points.undo();
  }

  @Test
  void aPointCanBeSetAnewAndKeepsItsNumberAndName() {
    three();
    points.rename(1, "Post");
    points.clear(1);
    assertThat(points.rows().get(1).isComplete()).isFalse();
    pair(1, 800, 130);
    assertThat(points.rows()).hasSize(3);
    assertThat(points.complete().get(1).name()).isEqualTo("Post");
  }

  @Test
  void whatABrowserMakesUpIsLeftAlone() {
    three();
    points.mark(PICTURE, -1, new Coordinate(1, 1));
    points.mark(PICTURE, 9, new Coordinate(1, 1));
    points.remove(-1);
    points.remove(7);
    points.clear(12);
    points.rename(12, "x");
    assertThat(points.choose(5)).isFalse();
    assertThat(points.rows()).hasSize(3);
  }

  @Test
  void pointsOnALineSayWhy() {
    pair(0, 100, 100);
    pair(1, 500, 500);
    pair(2, 900, 900);
    assertThat(points.fit()).isEmpty();
    assertThat(points.refusal())
        .hasValueSatisfying(m -> assertThat(m.key()).isEqualTo("plan.refused.points.line.plan"));
  }

  @Test
  void whatWasKeptComesBack() {
    var kept = new FitPoints(List.of(new PlanPoint("Ecke", 5, 6, 9.87, 51.98)), 100, 100);
    assertThat(kept.complete()).containsExactly(new PlanPoint("Ecke", 5, 6, 9.87, 51.98));
    assertThat(kept.canUndo()).isFalse();
  }
}
