package org.planrunde.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import org.planrunde.kernel.AddressLimit;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.workshop.RoomState;
import org.planrunde.workshop.Rooms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** What the wall asks, by its key: it shows public things, and there is nothing to do on it. */
@RestController
class WallController {
  private static final String PATH = "/api/v1/walls/{key}";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Rooms rooms;
  private final RoomGround ground;
  private final LiveRooms live;
  private final AddressLimit looks;

  WallController(
      Rooms rooms,
      RoomGround ground,
      LiveRooms live,
      @Value("${planrunde.limits.wall-looks-per-minute:120}") int looks) {
    this.rooms = rooms;
    this.ground = ground;
    this.live = live;
    this.looks = new AddressLimit(looks);
  }

  /** What everybody may see and what stays the same; 404 if no wall has the key. */
  @GetMapping(PATH)
  ResponseEntity<String> look(HttpServletRequest request, @PathVariable String key) {
    var state = state(request, key);
    var node = JSON.createObjectNode();
    node.put("now", state.now().toEpochMilli());
    node.set("ground", ground.of(state.workshop().id()));
    node.set("room", JSON.readTree(RoomJson.wall(state)));
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(node.toString());
  }

  /** All that everybody may see, each time it changes, and a heart-beat. */
  @GetMapping(path = PATH + "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> live(HttpServletRequest request, @PathVariable String key) {
    var id = state(request, key).workshop().id();
    return RoomAnswers.stream(
        live.open(id, LiveRooms.Audience.WALL, "wall " + request.getRemoteAddr()));
  }

  private RoomState state(HttpServletRequest request, String key) {
    if (!looks.allows(request.getRemoteAddr())) {
      throw new RefusedException(Problem.of("limit", "workshop.problem.limit"));
    }
    return rooms
        .findByWall(key)
        .flatMap(rooms::find)
        .orElseThrow(() -> new RefusedException(Problem.of("code", "workshop.problem.wall")));
  }
}
