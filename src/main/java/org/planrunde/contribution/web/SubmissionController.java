package org.planrunde.contribution.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.SubmissionLimit;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.Sentences;
import org.planrunde.procedure.Procedures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes contributions from programs; keeps no session. The header {@code Idempotency-Key} makes a
 * repeated request harmless, and keeps foreign pages from sending one in somebody's browser.
 */
@RestController
class SubmissionController {
  private static final String KEY = "Idempotency-Key";
  private static final int PATIENCE_SECONDS = 3;

  /** So many at once, so that a crowd after an outage leaves the pages some connections. */
  private static final int AT_ONCE = 8;

  private final Semaphore inside = new Semaphore(AT_ONCE, true);

  private final Procedures procedures;
  private final Contributions contributions;
  private final Photos photos;
  private final SubmissionLimit limit;
  private final Sentences sentences;

  SubmissionController(
      Procedures procedures,
      Contributions contributions,
      Photos photos,
      SubmissionLimit limit,
      ObjectProvider<Sentences> sentences) {
    this.procedures = procedures;
    this.contributions = contributions;
    this.photos = photos;
    this.limit = limit;
    this.sentences = sentences.getIfAvailable(() -> Sentences.KEYS);
  }

  /**
   * Stores a contribution; the answer comes after the commit. 200 with the receipt, the same one
   * for the same key; 422 with every field that is not fit; 413, 429 and 503 with a sentence.
   */
  @PostMapping(
      path = "/api/v1/procedures/{slug}/contributions",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> submit(
      HttpServletRequest request,
      @PathVariable String slug,
      @RequestHeader(name = KEY, defaultValue = "") String key)
      throws IOException {
    var body = request.getInputStream().readNBytes(SubmissionBody.MAX_BYTES + 1);
    if (!enter()) {
      return away(request.getLocale());
    }
    try {
      var procedure = procedures.findPublic(slug);
      if (procedure.isEmpty()) {
        return ResponseEntity.notFound().build();
      }
      var draft = SubmissionBody.draft(body, key, procedure.get());
      if (contributions.findSent(draft).isEmpty()) {
        limit.count(request.getRemoteAddr());
      }
      return ResponseEntity.ok(answer(contributions.submit(draft)));
    } finally {
      inside.release();
    }
  }

  /**
   * Takes a photo for a contribution that is sent next; 200 with the id that its {@code photos}
   * name as {@code upload}. Unsent photos are deleted after seven days.
   */
  @PostMapping(path = "/api/v1/photos", consumes = "image/*")
  ResponseEntity<?> upload(HttpServletRequest request) throws IOException {
    if (!enter()) {
      return away(request.getLocale());
    }
    try {
      limit.count(request.getRemoteAddr());
      return ResponseEntity.ok(Map.of("upload", photos.add(request.getInputStream())));
    } finally {
      inside.release();
    }
  }

  private boolean enter() {
    try {
      return inside.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Map<String, String> answer(Receipt receipt) {
    return Map.of(
        "code", receipt.code(),
        "receipt", receipt.secret(),
        "state", receipt.state().name());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RefusedException refused, Locale language) {
    var problems = refused.problems();
    var status = status(problems.getFirst());
    var detail = ProblemDetail.forStatus(status);
    detail.setTitle(sentences.say(Message.of("contribution.refused"), language));
    detail.setProperty(
        "problems",
        problems.stream()
            .map(p -> Map.of("field", p.field(), "sentence", sentences.say(p.message(), language)))
            .toList());
    return ResponseEntity.status(status).body(detail);
  }

  private static HttpStatus status(Problem problem) {
    return switch (problem.field()) {
      case "limit" -> HttpStatus.TOO_MANY_REQUESTS;
      case "size" -> HttpStatus.CONTENT_TOO_LARGE;
      case "body" -> HttpStatus.BAD_REQUEST;
      case "key" -> HttpStatus.CONFLICT;
      default -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<ProblemDetail> away(Locale language) {
    var detail = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
    detail.setTitle(sentences.say(Message.of("contribution.away"), language));
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "3")
        .body(detail);
  }
}
