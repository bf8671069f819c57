package org.planrunde.workshop.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.BrowserToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Keeps a phone's token where no script reads it, for the addresses of one workshop alone, for two
 * days.
 */
@Component
class SeatCookie {
  static final String NAME = "planrunde-platz";
  static final String PATH = "/api/v1/workshops/";
  private static final Duration AGE = Duration.ofDays(2);

  private final boolean https;

  SeatCookie(@Value("${server.servlet.session.cookie.secure:false}") boolean https) {
    this.https = https;
  }

  String write(HttpServletRequest request, String code, BrowserToken token) {
    return ResponseCookie.from(NAME, token.toString())
        .httpOnly(true)
        .secure(https || request.isSecure())
        .sameSite("Strict")
        .path(request.getContextPath() + PATH + code)
        .maxAge(AGE)
        .build()
        .toString();
  }

  Optional<BrowserToken> read(HttpServletRequest request) {
    return cookies(request.getCookies())
        .filter(cookie -> cookie.getName().equals(NAME))
        .flatMap(cookie -> BrowserToken.read(cookie.getValue()).stream())
        .findFirst();
  }

  private static Stream<Cookie> cookies(Cookie @Nullable [] sent) {
    return sent == null ? Stream.empty() : Arrays.stream(sent);
  }
}
