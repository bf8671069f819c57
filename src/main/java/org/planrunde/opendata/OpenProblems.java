package org.planrunde.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.LogLine;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.opendata.query.Wish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in a sentence (RFC 9457) why there is no answer; kept by nobody. */
@RestControllerAdvice(basePackageClasses = OpenProblems.class)
public final class OpenProblems {
  private static final Logger LOG = LoggerFactory.getLogger(OpenProblems.class);
  private static final String THERE = "there";
  private static final String BUSY = "busy";

  private final OpenTexts texts;

  OpenProblems(OpenTexts texts) {
    this.texts = texts;
  }

  /** What was asked for does not exist, or not for everybody; which, nobody learns. */
  public static RefusedException notThere(String key) {
    return new RefusedException(Problem.of(THERE, key));
  }

  /** Too many ask for the same at once. */
  public static RefusedException busy() {
    return new RefusedException(Problem.of(BUSY, "opendata.problem.busy"));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(
      RefusedException refused, HttpServletRequest request, HttpServletResponse response) {
    var problem = refused.problems().getFirst();
    var status =
        switch (problem.field()) {
          case THERE -> HttpStatus.NOT_FOUND;
          case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
          default -> HttpStatus.BAD_REQUEST;
        };
    return answer(status, problem.message(), request, response);
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  @Nullable ResponseEntity<byte[]> away(
      Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (response.isCommitted()) {
      throw failure;
    }
    LOG.warn(
        "No open data at {}: {}",
        LogLine.of(request.getRequestURI()),
        failure.getClass().getSimpleName());
    return answer(
        HttpStatus.SERVICE_UNAVAILABLE, Message.of("opendata.problem.away"), request, response);
  }

  private ResponseEntity<byte[]> answer(
      HttpStatus status,
      Message message,
      HttpServletRequest request,
      HttpServletResponse response) {
    var language = language(request);
    var json = new LinkedHashMap<String, Object>();
    json.put("type", "about:blank");
    json.put("title", texts.say("opendata.problem." + status.value(), language));
    json.put("status", status.value());
    json.put("detail", texts.say(message, language));
    // A file may have been begun that nobody has got anything of.
    response.resetBuffer();
    if (response.containsHeader(HttpHeaders.CONTENT_DISPOSITION)) {
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "3");
    }
    return reads(request)
        ? ResponseEntity.status(status).contentType(OpenPage.HTML).body(page(json, language))
        : ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(Replies.json(json));
  }

  /** True if a person asks, and not for the file. */
  private static boolean reads(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    var format = request.getParameter("f");
    return "html".equals(format)
        || (format == null && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE));
  }

  private static byte[] page(Map<String, Object> json, Locale language) {
    var page = new OpenPage(String.valueOf(json.get("title")), language);
    page.main().appendElement("p").text(String.valueOf(json.get("detail")));
    return page.bytes();
  }

  private static Locale language(HttpServletRequest request) {
    var asked = request.getParameter("lang");
    return asked == null
        ? Wish.spoken(Collections.list(request.getLocales()))
        : Wish.spoken(List.of(Locale.of(asked)));
  }
}
