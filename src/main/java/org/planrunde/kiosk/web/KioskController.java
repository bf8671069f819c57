package org.planrunde.kiosk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.planrunde.kernel.AddressLimit;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.Sentences;
import org.planrunde.kiosk.DeviceContact;
import org.planrunde.kiosk.DeviceRefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What devices on site ask: pair me, here I am, here is what I gathered. Keeps no session. Only a
 * page of this server can send such a body along with the device's cookie.
 */
@RestController
class KioskController {
  private final DeviceContact devices;
  private final DeviceCookie cookie;
  private final ItemTaker taker;
  private final DevicePackage content;
  private final Sentences words;
  private final AddressLimit pairings;
  private final AddressLimit contacts;

  KioskController(
      DeviceContact devices,
      DeviceCookie cookie,
      ItemTaker taker,
      DevicePackage content,
      ObjectProvider<Sentences> words,
      @Value("${planrunde.limits.pairings-per-minute:10}") int pairings,
      @Value("${planrunde.limits.kiosk-contacts-per-minute:300}") int contacts) {
    this.devices = devices;
    this.cookie = cookie;
    this.taker = taker;
    this.content = content;
    this.words = words.getIfAvailable(() -> Sentences.KEYS);
    this.pairings = new AddressLimit(pairings);
    this.contacts = new AddressLimit(contacts);
  }

  /**
   * Takes {@code {"code": …}}; 204 with the device's first token, 422 if the code does not hold.
   */
  @PostMapping(path = DeviceCookie.PATH + "/pairing", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> pair(HttpServletRequest request) throws IOException {
    count(pairings, request);
    var token =
        devices
            .pair(body(request).text("code"))
            .orElseThrow(() -> new RefusedException(Problem.of("code", "kiosk.problem.code")));
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, cookie.write(request, token))
        .build();
  }

  /**
   * Takes {@code {"clock", "report"}} and answers with the server's time and all that the device
   * needs to go on without network; 403 with a reason.
   */
  @PostMapping(path = DeviceCookie.PATH + "/contact", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> contact(HttpServletRequest request) throws IOException {
    count(contacts, request);
    var welcome = greet(request, body(request));
    var answer = time(welcome);
    answer.put("package", content.of(welcome.device()));
    return answer(request, welcome, answer);
  }

  /**
   * Takes the same with {@code items}, at most a hundred: each a draft as of {@code POST
   * /api/v1/procedures/{slug}/contributions} with {@code key}, {@code procedure} (its id), {@code
   * receipt} and {@code written}. Answers for each, after the commit of all, {@code accepted},
   * {@code duplicate} or {@code rejected}; whatever was not answered is sent again.
   */
  @PostMapping(
      path = DeviceCookie.PATH + "/submissions",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> submissions(HttpServletRequest request, Locale language)
      throws IOException {
    count(contacts, request);
    var body = body(request);
    var items = body.items();
    var welcome = greet(request, body);
    var answer = time(welcome);
    answer.put("items", taker.take(welcome, items, language));
    return answer(request, welcome, answer);
  }

  private static void count(AddressLimit limit, HttpServletRequest request) {
    if (!limit.allows(request.getRemoteAddr())) {
      throw new RefusedException(Problem.of("limit", "kiosk.problem.limit"));
    }
  }

  private static ContactBody body(HttpServletRequest request) throws IOException {
    return ContactBody.read(request.getInputStream().readNBytes(ContactBody.MAX_BYTES + 1));
  }

  private DeviceContact.Welcome greet(HttpServletRequest request, ContactBody body) {
    return devices.greet(
        cookie.read(request).orElse(null), body.report(), body.clock().orElse(null));
  }

  private static Map<String, Object> time(DeviceContact.Welcome welcome) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("time", welcome.now().toString());
    answer.put("behindSeconds", welcome.behind().toSeconds());
    return answer;
  }

  private ResponseEntity<Map<String, Object>> answer(
      HttpServletRequest request, DeviceContact.Welcome welcome, Map<String, Object> answer) {
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, cookie.write(request, welcome.next()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(answer);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(DeviceRefusedException refused, Locale language) {
    var detail = problem(HttpStatus.FORBIDDEN, refused.message(), language);
    detail.setProperty("reason", refused.reason().name());
    return ResponseEntity.status(HttpStatus.FORBIDDEN).body(detail);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RefusedException refused, Locale language) {
    var first = refused.problems().getFirst();
    var status =
        switch (first.field()) {
          case "limit" -> HttpStatus.TOO_MANY_REQUESTS;
          case "size" -> HttpStatus.CONTENT_TOO_LARGE;
          case "code" -> HttpStatus.UNPROCESSABLE_CONTENT;
          default -> HttpStatus.BAD_REQUEST;
        };
    return ResponseEntity.status(status).body(problem(status, first.message(), language));
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<ProblemDetail> away(Locale language) {
    var status = HttpStatus.SERVICE_UNAVAILABLE;
    return ResponseEntity.status(status)
        .header(HttpHeaders.RETRY_AFTER, "10")
        .body(problem(status, Message.of("kiosk.away"), language));
  }

  private ProblemDetail problem(HttpStatus status, Message message, Locale language) {
    var detail = ProblemDetail.forStatus(status);
    detail.setTitle(words.say(message, language));
    return detail;
  }
}
