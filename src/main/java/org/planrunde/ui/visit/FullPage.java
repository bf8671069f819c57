package org.planrunde.ui.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.planrunde.ui.page.Preferences;
import org.planrunde.ui.page.Translations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The plain page for whom there is no room now: words, one style sheet, and it asks again. */
@Component
class FullPage {
  private static final String AGAIN_SECONDS = "30";

  private final Translations texts;

  FullPage(Translations texts) {
    this.texts = texts;
  }

  /** Answers with the page, and with the status alone to programs. */
  void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws IOException {
    response.setStatus(status.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    if (accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE)) {
      return;
    }
    var page = html(Preferences.language(Collections.list(request.getLocales())));
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }

  private String html(Locale language) {
    var page = Document.createShell("");
    page.selectXpath("/html").attr("lang", language.getLanguage());
    var head = page.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("http-equiv", "refresh").attr("content", AGAIN_SECONDS);
    head.appendElement("title").text(say("ui.full.title", language));
    head.appendElement("link").attr("rel", "stylesheet").attr("href", "/assets/plain.css");
    var main = page.body().appendElement("main");
    main.appendElement("h1").text(say("ui.full.title", language));
    main.appendElement("p").text(say("ui.full.text", language));
    main.appendElement("p").text(say("ui.full.again", language));
    main.appendElement("p")
        .appendElement("a")
        .attr("href", "")
        .text(say("ui.full.retry", language));
    return "<!doctype html>\n" + page.outerHtml();
  }

  private String say(String key, Locale language) {
    return texts.getTranslation(key, language);
  }
}
