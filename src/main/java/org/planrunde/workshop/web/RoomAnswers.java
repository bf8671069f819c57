package org.planrunde.workshop.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.Sentences;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Says to phones and walls what was refused, and why. */
@RestControllerAdvice(assignableTypes = {PhoneController.class, WallController.class})
class RoomAnswers {
  private final Sentences words;

  RoomAnswers(ObjectProvider<Sentences> words) {
    this.words = words.getIfAvailable(() -> Sentences.KEYS);
  }

  /** A stream that no proxy holds back. */
  static ResponseEntity<SseEmitter> stream(SseEmitter emitter) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no")
        .body(emitter);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RefusedException refused, Locale language) {
    var first = refused.problems().getFirst();
    var status =
        switch (first.field()) {
          case "limit" -> HttpStatus.TOO_MANY_REQUESTS;
          case "size" -> HttpStatus.CONTENT_TOO_LARGE;
          case "body" -> HttpStatus.BAD_REQUEST;
          case "code" -> HttpStatus.NOT_FOUND;
          case "seat" -> HttpStatus.FORBIDDEN;
          case "away" -> HttpStatus.SERVICE_UNAVAILABLE;
          case "round", "state" -> HttpStatus.CONFLICT;
          default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    var detail = problem(status, first.message(), language);
    List<Map<String, String>> all =
        refused.problems().stream()
            .map(p -> Map.of("field", p.field(), "sentence", words.say(p.message(), language)))
            .toList();
    detail.setProperty("problems", all);
    return ResponseEntity.status(status).body(detail);
  }

  @ExceptionHandler({
    DataAccessException.class,
    TransactionException.class,
    LiveRooms.TooManyException.class
  })
  ResponseEntity<ProblemDetail> away(Locale language) {
    var status = HttpStatus.SERVICE_UNAVAILABLE;
    return ResponseEntity.status(status)
        .header(HttpHeaders.RETRY_AFTER, "5")
        .body(problem(status, Message.of("workshop.away"), language));
  }

  private ProblemDetail problem(HttpStatus status, Message message, Locale language) {
    var detail = ProblemDetail.forStatus(status);
    detail.setTitle(words.say(message, language));
    return detail;
  }
}
