package org.planrunde.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.SceneView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SceneJsonTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String GOOD =
      """
      {"at":[9.87,51.98,134.2],"normal":[0,-1,0],"object":"haus-7","above":6.2,
       "view":{"eye":[9.87,51.97,180],"target":[9.87,51.98,130],"day":"2026-06-21","minutes":940}}
      """;

  @Test
  void readsWhatTheSceneSends() {
    var node = (ObjectNode) JSON.readTree(GOOD);
    var hit = SceneJson.readHit(node).orElseThrow();
    assertThat(hit.at()).isEqualTo(new ScenePlace(9.87, 51.98, 134.2));
    assertThat(hit.north()).isEqualTo(-1);
    assertThat(hit.object()).isEqualTo("haus-7");
    assertThat(hit.source()).as("on the ground nothing was fetched").isEmpty();
    assertThat(hit.view())
        .isEqualTo(
            new SceneView(
                new ScenePlace(9.87, 51.97, 180),
                new ScenePlace(9.87, 51.98, 130),
                LocalDate.of(2026, 6, 21),
                940));
    assertThat(SceneJson.write(hit.view()).toString())
        .isEqualTo(
            "{\"day\":\"2026-06-21\",\"minutes\":940,\"eye\":[9.87,51.97,180.0],"
                + "\"target\":[9.87,51.98,130.0]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/at | [9.87,51.98]",
        "/at | [9.87,151.98,1]",
        "/at | [9.87,51.98,\"1\"]",
        "/at | [9.87,51.98,1e999]",
        "/at | null",
        "/normal | [0,0,0]",
        "/normal | [0,-2,0]",
        "/normal | []",
        "/normal | \"up\"",
        "/above | \"high\"",
        "/above | null",
        "/view | null",
        "/view | {}",
        "/view/day | \"2026-02-30\"",
        "/view/day | 7",
        "/view/minutes | 1440",
        "/view/minutes | -1",
        "/view/eye | [1,2]",
        "/view/target | {}",
      })
  void refusesWhatHasAnotherForm(String where, String what) {
    var root = (ObjectNode) JSON.readTree(GOOD);
    int last = where.lastIndexOf('/');
    ((ObjectNode) root.at(where.substring(0, last)))
        .set(where.substring(last + 1), JSON.readTree(what));
    assertThat(SceneJson.readHit(root)).isEmpty();
  }

  @Test
  void cutsLongIds() {
    var root = (ObjectNode) JSON.readTree(GOOD);
    root.put("object", "x".repeat(5000));
    root.put("source", "y".repeat(5000));
    assertThat(SceneJson.readHit(root).orElseThrow().object()).hasSize(200);
    assertThat(SceneJson.readHit(root).orElseThrow().source()).hasSize(200);
  }
}
