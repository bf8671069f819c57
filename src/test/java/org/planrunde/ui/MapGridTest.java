package org.planrunde.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class MapGridTest {
  private final MapGrid grid = new MapGrid(10, 54, 0.001, 0.0005, 6, 5);

  @Test
  void namesFieldsFromTheNorthWest() {
    assertThat(grid.field(10.0001, 53.9999)).contains("A1");
    assertThat(grid.field(10.0045, 53.9988)).contains("E3");
    assertThat(grid.field(10.0059, 53.9976)).contains("F5");
  }

  @Test
  void anEdgeBelongsToTheFieldEastAndSouthOfIt() {
    MapGrid whole = new MapGrid(0, 10, 1, 1, 3, 3);
    assertThat(whole.field(1, 9)).contains("B2");
    assertThat(whole.field(3, 9)).isEmpty();
    assertThat(whole.field(1, 7)).isEmpty();
  }

  @Test
  void outsideIsNowhere() {
    assertThat(grid.field(9.9999, 53.9999)).isEmpty();
    assertThat(grid.field(10.0001, 54.0001)).isEmpty();
    assertThat(grid.field(Double.NaN, 53.9999)).isEmpty();
    assertThat(grid.field(10.0001, Double.NEGATIVE_INFINITY)).isEmpty();
  }

  @Test
  void coversAnEnvelope() {
    MapGrid over = MapGrid.over(new Envelope(10, 16, 50, 55), 6, 5);
    assertThat(over).isEqualTo(new MapGrid(10, 55, 1, 1, 6, 5));
  }

  @Test
  void refusesWhatHasNoLetterOrNoSize() {
    assertThatThrownBy(() -> new MapGrid(0, 0, 1, 1, 27, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MapGrid(0, 0, 0, 1, 2, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MapGrid(Double.NaN, 0, 1, 1, 2, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
