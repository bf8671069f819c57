package org.planrunde.contribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/**
 * Where on a building, on the real database: kept to the centimetre, gone with its contribution.
 */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
class AnchorsModuleTest {
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Anchors anchors;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired PinFeed feed;
  @Autowired JdbcClient jdbc;
  private Procedure procedure;

  @BeforeEach
  void setUp() {
    var municipality = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(municipality.id(), ModerationPolicy.AFTER));
  }

  private Receipt submit(@Nullable Anchor anchor) {
    var place = Wgs84.point(9.875, 51.985);
    return contributions.submit(
        Fixtures.draft(procedure, "Uhr an der Fassade", place).withAnchor(anchor));
  }

  private String pins() {
    return new String(feed.geoJson(procedure.id(), Filter.ALL, 20), UTF_8);
  }

  @Test
  void aPointOnAFacadeComesBackAsItWasSet() {
    var anchor = Fixtures.anchor(9.875, 51.985, 134.213);
    assertThat(anchors.find(submit(anchor).id())).contains(anchor);
    assertThat(pins()).contains("\"height\":134.213");
    assertThat(
            jdbc.sql(
                    "select st_z(point) as z from contribution_anchor where object = 'haus-7'"
                        + " and abs(st_z(point) - 134.213) < 0.0005")
                .query((rs, n) -> rs.getDouble("z"))
                .list())
        .isNotEmpty();
  }

  @Test
  void oneAboveTheOtherBothStandInTheScene() {
    submit(Fixtures.anchor(9.875, 51.985, 131));
    submit(Fixtures.anchor(9.875, 51.985, 137));
    assertThat(pins()).contains("\"cluster\":true").doesNotContain("\"height\"");
    var apart = new String(feed.geoJson(procedure.id(), Filter.ALL, 24), UTF_8);
    assertThat(apart).contains("\"height\":131", "\"height\":137").doesNotContain("\"cluster\"");
  }

  @Test
  void wordsWithoutASceneAreKeptToo() {
    var anchor = new Anchor(3, Side.SOUTH, null);
    assertThat(anchors.find(submit(anchor).id())).contains(anchor);
    assertThat(pins()).doesNotContain("\"height\"");
  }

  @Test
  void nothingIsKeptOfNothing() {
    assertThat(anchors.find(submit(new Anchor(null, null, null)).id())).isEmpty();
    assertThat(anchors.find(submit(null).id())).isEmpty();
  }

  @Test
  void aPointElsewhereIsRefused() {
    assertThatThrownBy(() -> submit(Fixtures.anchor(9.876, 51.985, 134)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.problems().getFirst().field()).isEqualTo("anchor"));
  }

  @Test
  void withdrawnItIsGone() {
    var receipt = submit(Fixtures.anchor(9.875, 51.985, 134));
    receipts.withdraw(receipt.secret());
    assertThat(anchors.find(receipt.id())).isEmpty();
  }
}
