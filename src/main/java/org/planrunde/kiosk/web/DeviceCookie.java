package org.planrunde.kiosk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planrunde.kiosk.DeviceToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie in which a device holds its token: no script reads it, no other site sends it, and it
 * goes nowhere but to the addresses of the devices.
 */
@Component
class DeviceCookie {
  static final String NAME = "planrunde-geraet";
  static final String PATH = "/api/v1/kiosk";

  /** Browsers keep none for longer; each contact begins anew. */
  private static final Duration AGE = Duration.ofDays(400);

  private final boolean https;

  DeviceCookie(@Value("${server.servlet.session.cookie.secure:false}") boolean https) {
    this.https = https;
  }

  String write(HttpServletRequest request, DeviceToken token) {
    return ResponseCookie.from(NAME, token.toString())
        .httpOnly(true)
        .secure(https || request.isSecure())
        .sameSite("Strict")
        .path(request.getContextPath() + PATH)
        .maxAge(AGE)
        .build()
        .toString();
  }

  Optional<DeviceToken> read(HttpServletRequest request) {
    return cookies(request.getCookies())
        .filter(cookie -> cookie.getName().equals(NAME))
        .flatMap(cookie -> DeviceToken.read(cookie.getValue()).stream())
        .findFirst();
  }

  private static Stream<jakarta.servlet.http.Cookie> cookies(
      jakarta.servlet.http.Cookie @Nullable [] sent) {
    return sent == null ? Stream.empty() : Arrays.stream(sent);
  }
}
