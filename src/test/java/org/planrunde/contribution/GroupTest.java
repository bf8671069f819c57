package org.planrunde.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** Discs on the map never lie on each other. */
class GroupTest {
  private static Group at(int count, long x) {
    var group = new Group();
    group.add("verkehr", count, 0, x * count, 0, new Envelope(x, x, 0, 0));
    return group;
  }

  @ParameterizedTest
  @ValueSource(doubles = {4, 1, 0.5, 0.25})
  void whatTouchesOnTheScreenIsJoinedAtEveryZoom(double unit) {
    var near = Math.round(50 * unit);
    var far = Math.round(500 * unit);
    var groups = new ArrayList<>(List.of(at(1, 0), at(3, near), at(2, far)));
    assertThat(Group.join(groups, unit)).extracting(Group::count).containsExactly(4, 2);
  }

  @Test
  void aJoinedGroupThatMovedMeetsTheNextOne() {
    var groups = new ArrayList<>(List.of(at(10, 0), at(9, 55), at(1, 84)));
    assertThat(Group.join(groups, 1)).extracting(Group::count).containsExactly(20);
  }

  @Test
  void withoutAUnitOnlyTheSamePlaceIsJoined() {
    var groups = new ArrayList<>(List.of(at(1, 7), at(1, 7), at(1, 8)));
    assertThat(Group.join(groups, 0)).extracting(Group::count).containsExactly(2, 1);
  }
}
