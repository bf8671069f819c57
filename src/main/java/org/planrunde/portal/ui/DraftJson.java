package org.planrunde.portal.ui;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.AnchorJson;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.contribution.Drafts;
import org.planrunde.contribution.Photos;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoJsonRejected;
import org.planrunde.geo.GeoJsonWriter;
import org.planrunde.geo.GeoLimits;
import org.planrunde.ui.Placing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draft as the text that is kept. The consent is not in it: it is given on sending. */
final class DraftJson {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_CHARACTERS = Drafts.MAX_CHARACTERS;
  private static final int MOST_TYPED = MOST_CHARACTERS / 4;

  private DraftJson() {}

  static String write(DraftState state) {
    var node =
        JSON.createObjectNode()
            .put("key", state.key().toString())
            .put("where", state.where.name())
            .put("drawn", state.drawn.name())
            .put("placeWords", state.placeWords)
            .put("title", state.title)
            .put("text", state.text)
            .put("nickname", state.nickname)
            .put("category", state.category)
            .put("type", state.type)
            .put("different", state.different)
            .put("step", state.step);
    var photos = node.putArray("photos");
    state.photos.forEach(photo ->
        photos.addObject().put("upload", photo.upload().toString()).put("alt", photo.alt()));
    if (state.anchor != null) {
      AnchorJson.write(state.anchor, node.putObject("anchor"));
    }
    if (state.place != null) {
      node.put("place", GeoJsonWriter.write(state.place));
    }
    return node.toString();
  }

  /** The fields that are typed, by the names that the page knows them by. */
  static JsonNode fields(DraftState state) {
    return JSON.createObjectNode()
        .put("title", state.title)
        .put("text", state.text)
        .put("nickname", state.nickname)
        .put("placeWords", state.placeWords);
  }

  /** Puts fields that were typed later into the draft; true if that changed anything. */
  static boolean add(DraftState state, JsonNode typed) {
    var before = fields(state);
    state.title = later(typed, "title", state.title, Draft.MAX_TITLE);
    state.text = later(typed, "text", state.text, MOST_TYPED);
    state.nickname = later(typed, "nickname", state.nickname, Draft.MAX_NICKNAME);
    state.placeWords = later(typed, "placeWords", state.placeWords, Draft.MAX_PLACE_WORDS);
    return !fields(state).equals(before);
  }

  private static String later(JsonNode typed, String field, String before, int most) {
    return typed.path(field).isString() ? words(typed, field, most) : before;
  }

  /** Reads what was kept; empty if it is no draft. */
  static Optional<DraftState> read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    try {
      return Optional.of(state(JSON.readTree(text)));
    } catch (JacksonException | GeoJsonRejected | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static DraftState state(JsonNode node) {
    var state = new DraftState(UUID.fromString(words(node, "key", 36)));
    state.where = DraftState.Where.valueOf(words(node, "where", 20));
    state.drawn = Placing.valueOf(words(node, "drawn", 20));
    state.placeWords = words(node, "placeWords", Draft.MAX_PLACE_WORDS);
    state.title = words(node, "title", Draft.MAX_TITLE);
    state.text = words(node, "text", MOST_TYPED);
    state.nickname = words(node, "nickname", Draft.MAX_NICKNAME);
    state.category = choice(node, "category");
    state.type = choice(node, "type");
    state.step = Math.clamp(node.path("step").asInt(1), 1, 3);
    state.different = node.path("different").asBoolean(false);
    for (var photo : node.path("photos")) {
      if (state.photos.size() < Photos.MOST) {
        state.photos.add(
            new DraftPhoto(
                UUID.fromString(words(photo, "upload", 36)),
                words(photo, "alt", DraftPhoto.MAX_ALT)));
      }
    }
    state.anchor = AnchorJson.find(node.path("anchor")).orElse(null);
    var place = words(node, "place", MOST_CHARACTERS);
    if (!place.isEmpty()) {
      state.place =
          new GeoJsonReader(GeoLimits.RESIDENT_SHAPE)
              .geometry(place.getBytes(StandardCharsets.UTF_8));
    }
    return state;
  }

  private static String words(JsonNode node, String field, int most) {
    var text = node.path(field).asString("");
    return text.length() <= most ? text : text.substring(0, most);
  }

  private static @Nullable String choice(JsonNode node, String field) {
    var key = words(node, field, 100);
    return key.isEmpty() ? null : key;
  }
}
