package org.planrunde.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planrunde.demo.town.TownFrame;

class DemoGridTest {
  @Test
  void fieldsAreFixedToTheGround() {
    assertThat(field(38, 30)).contains("E3");
    assertThat(field(-88, 47)).contains("C2");
    assertThat(field(-900, 0)).isEmpty();
  }

  private static Optional<String> field(double u, double v) {
    var place = TownFrame.toWgs84(TownFrame.uv(u, v));
    return DemoGrid.stationSquare().field(place.x, place.y);
  }
}
