package org.planrunde.demo.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class TownGroundTest {
  @Test
  void noHouseOfTheModelFloats() {
    var middle = TownFrame.uv(0, 40);
    for (int turn = 0; turn < 360; turn += 15) {
      var at = new Coordinate(middle.x + 955 * Math.cos(turn), middle.y + 955 * Math.sin(turn));
      assertThat(TownGround.height(at)).isEqualTo(TownModel.GROUND);
    }
  }

  @Test
  void theRiverLiesLowerAndTheHillsHigher() {
    assertThat(TownGround.height(new Coordinate(-820, 500))).isBetween(119.0, 124.0);
    assertThat(TownGround.height(new Coordinate(400, -2200))).isGreaterThan(135);
  }

  @Test
  void theFileHoldsEveryHeight() {
    var file = ByteBuffer.wrap(TownGround.geoTiff()).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(file.capacity()).isEqualTo(8 + 2 + 12 * 13 + 4 + 72 + 32 + 4 * 320 * 320);
    int first = file.capacity() - 4 * 320 * 320;
    assertThat(file.getFloat(first + 4 * (160 * 320 + 160))).isEqualTo(128f);
  }
}
