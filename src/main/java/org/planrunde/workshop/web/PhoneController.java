package org.planrunde.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.DraftJson;
import org.planrunde.kernel.AddressLimit;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.Throttle;
import org.planrunde.workshop.Rooms;
import org.planrunde.workshop.RoundId;
import org.planrunde.workshop.Seat;
import org.planrunde.workshop.Stance;
import org.planrunde.workshop.WorkshopId;
import org.planrunde.workshop.WorkshopSeats;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What phones in a workshop ask: which one is it, give me a seat, here is a card, here is a voice.
 * Keeps no session; only a page of this server can send such a body along with the seat's cookie.
 */
@RestController
class PhoneController {
  private static final String PATH = SeatCookie.PATH + "{code}";

  /** Exactly as it is written, since the cookie's path is made of it. */
  private static final Pattern CODE = Pattern.compile("[A-HJ-NP-Z]{6}");

  private static final JsonMapper JSON = JsonMapper.shared();

  private final WorkshopSeats seats;
  private final Rooms rooms;
  private final RoomGround ground;
  private final LiveRooms live;
  private final SeatCookie cookie;
  private final Turnstile turnstile = new Turnstile();
  private final AddressLimit looks;
  private final AddressLimit joins;
  private final Throttle cards;
  private final Throttle voices;

  PhoneController(
      WorkshopSeats seats,
      Rooms rooms,
      RoomGround ground,
      LiveRooms live,
      SeatCookie cookie,
      @Value("${planrunde.limits.workshop-looks-per-minute:3000}") int looks,
      @Value("${planrunde.limits.workshop-joins-per-minute:400}") int joins,
      @Value("${planrunde.limits.workshop-cards-per-minute:10}") int cards,
      @Value("${planrunde.limits.workshop-voices-per-minute:240}") int voices) {
    this.seats = seats;
    this.rooms = rooms;
    this.ground = ground;
    this.live = live;
    this.cookie = cookie;
    this.looks = new AddressLimit(looks);
    this.joins = new AddressLimit(joins);
    this.cards = Throttle.perMinute(cards);
    this.voices = Throttle.perMinute(voices);
  }

  /**
   * What everybody may see, what stays the same, and what this phone has said; 404 if no workshop
   * has the code.
   */
  @GetMapping(PATH)
  ResponseEntity<String> look(HttpServletRequest request, @PathVariable String code) {
    count(looks, request);
    var id = id(code);
    var node = JSON.createObjectNode();
    var room = room(id);
    node.put("now", live.now());
    node.set("ground", ground.of(id));
    node.set("room", room);
    find(request, id)
        .ifPresent(seat -> {
          node.putObject("seat").put("table", seat.table()).put("home", seat.home());
          node.set("voices", JSON.valueToTree(voices(seat, room)));
        });
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(node.toString());
  }

  /** Takes {@code {"table": position or null, "home"}}; 204 with the seat's token, if new. */
  @PostMapping(path = PATH + "/seat", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> join(HttpServletRequest request, @PathVariable String code)
      throws IOException {
    var body = PhoneBody.read(request);
    var id = id(code);
    var table = body.position("table");
    var home = body.is("home");
    var known = find(request, id);
    if (known.isPresent()) {
      turnstile.pass(() -> {
        seats.move(known.get(), table, home);
        return known;
      });
      return ResponseEntity.noContent().build();
    }
    count(joins, request);
    var token = turnstile.pass(() -> seats.join(id, table, home));
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, cookie.write(request, code, token))
        .build();
  }

  /**
   * Takes a draft as of {@code POST /api/v1/procedures/{slug}/contributions}, with {@code key}; 200
   * with the receipt, the same one for the same key.
   */
  @PostMapping(path = PATH + "/cards", consumes = MediaType.APPLICATION_JSON_VALUE)
  Map<String, String> card(HttpServletRequest request, @PathVariable String code)
      throws IOException {
    var body = PhoneBody.read(request);
    var seat = seat(request, id(code));
    count(cards, seat);
    var draft =
        DraftJson.read(body.node(), body.id("key"), seats.procedure(seat), Channel.WORKSHOP);
    var receipt = turnstile.pass(() -> seats.submit(seat, draft));
    return Map.of("code", receipt.code(), "receipt", receipt.secret());
  }

  /**
   * Takes {@code {"round", "thing", "dots"}} or {@code {"round", "thing", "stance"}}; 200 with all
   * that the seat has said in the round.
   */
  @PostMapping(path = PATH + "/voices", consumes = MediaType.APPLICATION_JSON_VALUE)
  List<WorkshopSeats.Voice> voice(HttpServletRequest request, @PathVariable String code)
      throws IOException {
    var body = PhoneBody.read(request);
    var seat = seat(request, id(code));
    count(voices, seat);
    var round = new RoundId(body.id("round"));
    var thing = body.id("thing");
    if (body.has("dots")) {
      var dots = body.number("dots");
      return turnstile.pass(() -> seats.putDots(seat, round, thing, dots));
    }
    var stance = body.one(Stance.class, "stance").orElse(null);
    return turnstile.pass(() -> seats.putStance(seat, round, thing, stance));
  }

  /** All that everybody may see, each time it changes, and a heart-beat. */
  @GetMapping(path = PATH + "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> live(HttpServletRequest request, @PathVariable String code) {
    count(looks, request);
    var seat = seat(request, id(code));
    return RoomAnswers.stream(
        live.open(seat.workshop(), LiveRooms.Audience.PHONE, seat.id().toString()));
  }

  private JsonNode room(WorkshopId id) {
    var text =
        live.latest(id, LiveRooms.Audience.PHONE)
            .or(() -> rooms.find(id).map(RoomJson::phone))
            .orElseThrow(PhoneController::unknown);
    return JSON.readTree(text);
  }

  private List<WorkshopSeats.Voice> voices(Seat seat, JsonNode room) {
    var round = room.path("round").path("id").asString("");
    return round.isEmpty() ? List.of() : seats.voices(seat, RoundId.of(round));
  }

  private WorkshopId id(String code) {
    return Optional.of(code)
        .filter(typed -> CODE.matcher(typed).matches())
        .flatMap(seats::find)
        .orElseThrow(PhoneController::unknown);
  }

  private static RefusedException unknown() {
    return new RefusedException(Problem.of("code", "workshop.problem.code"));
  }

  private Optional<Seat> find(HttpServletRequest request, WorkshopId id) {
    return cookie.read(request).flatMap(token -> seats.find(id, token));
  }

  private Seat seat(HttpServletRequest request, WorkshopId id) {
    return find(request, id)
        .orElseThrow(() -> new RefusedException(Problem.of("seat", "workshop.problem.seat")));
  }

  private static void count(AddressLimit limit, HttpServletRequest request) {
    if (!limit.allows(request.getRemoteAddr())) {
      throw new RefusedException(Problem.of("limit", "workshop.problem.limit"));
    }
  }

  private static void count(Throttle limit, Seat seat) {
    if (!limit.allows(seat.id().toString())) {
      throw new RefusedException(Problem.of("limit", "workshop.problem.limit"));
    }
  }
}
