package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.geo.PlaceParts;
import org.planrunde.geo.Wgs84;
import org.planrunde.ui.Placing;
import tools.jackson.databind.json.JsonMapper;

/** What the browser keeps of a draft comes back as it was, and nothing else comes in. */
class DraftJsonTest {
  private static DraftState begun() {
    var state = new DraftState();
    state.where = DraftState.Where.WORDS;
    state.drawn = Placing.LINE;
    state.place =
        Wgs84.FACTORY.createLineString(
            new Coordinate[] {new Coordinate(9.87, 51.98), new Coordinate(9.88, 51.99)});
    state.placeWords = "am \"Kiosk\"";
    state.title = "Eine Bank";
    state.text = "Zum Sitzen.\nUnd zum Warten.";
    state.nickname = "Kim";
    state.category = "verkehr";
    state.photos.add(new DraftPhoto(UUID.randomUUID(), "Eine \"Bank\""));
    state.consent = true;
    state.step = 2;
    return state;
  }

  @Test
  void whatWasTypedComesBack() {
    var before = begun();
    var after = DraftJson.read(DraftJson.write(before)).orElseThrow();
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFields("consent", "watcher", "place")
        .isEqualTo(before);
    assertThat(after.place).isEqualTo(before.place);
    assertThat(after.type).isNull();
  }

  @Test
  void theConsentIsGivenAnew() {
    assertThat(DraftJson.write(begun())).doesNotContain("consent");
    assertThat(DraftJson.read(DraftJson.write(begun())).orElseThrow().consent).isFalse();
  }

  @Test
  void whatIsNoDraftIsLeftAlone() {
    var good = DraftJson.write(begun());
    assertThat(DraftJson.read("")).isEmpty();
    assertThat(DraftJson.read("null")).isEmpty();
    assertThat(DraftJson.read("{\"key\":\"x\"}")).isEmpty();
    assertThat(DraftJson.read(good.replace("WORDS", "EVERYWHERE"))).isEmpty();
    assertThat(DraftJson.read(good.replace("LineString", "Sphere"))).isEmpty();
    assertThat(DraftJson.read(good + " ".repeat(100_001))).isEmpty();
  }

  @Test
  void longTextsAreCutToWhatTheFormTakes() {
    var state = begun();
    state.title = "a".repeat(500);
    assertThat(DraftJson.read(DraftJson.write(state)).orElseThrow().title).hasSize(120);
  }

  @Test
  void whatWasTypedAfterTheLastSavingIsAdded() {
    var state = begun();
    var typed =
        JsonMapper.shared().readTree("{\"title\":\"Zwei Bänke\",\"consent\":true,\"text\":7}");
    assertThat(DraftJson.add(state, typed)).isTrue();
    assertThat(state.title).isEqualTo("Zwei Bänke");
    assertThat(state.text).isEqualTo("Zum Sitzen.\nUnd zum Warten.");
    assertThat(DraftJson.add(state, typed)).isFalse();
    assertThat(DraftJson.add(state, JsonMapper.shared().readTree("null"))).isFalse();
    assertThat(DraftJson.fields(state).path("title").asString()).isEqualTo("Zwei Bänke");
  }

  @Test
  void severalPlacesComeBackInTheirOrder() {
    var state = new DraftState();
    var line =
        Wgs84.FACTORY.createLineString(
            new Coordinate[] {new Coordinate(9.871, 51.981), new Coordinate(9.872, 51.982)});
    state.place = PlaceParts.join(List.of(Wgs84.point(9.875, 51.985), line));
    var again = DraftJson.read(DraftJson.write(state)).orElseThrow();
    assertThat((Object) again.place).isEqualTo(state.place);
    assertThat(again.isWorthKeeping()).isTrue();
  }
}
