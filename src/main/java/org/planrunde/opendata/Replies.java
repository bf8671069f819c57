package org.planrunde.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replies that caches may keep for {@link #SECONDS}: what is withdrawn is gone after that, wherever
 * it was kept.
 */
public final class Replies {
  /** So long an answer may be old. */
  public static final int SECONDS = 30;

  /** RFC 7946. */
  public static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

  private static final int MARK_BYTES = 12;

  private Replies() {}

  /** The same bytes have the same ETag; 304 for who has them. */
  public static @Nullable ResponseEntity<byte[]> of(
      HttpServletRequest request, HttpServletResponse response, byte[] body, MediaType type) {
    return isKnown(request, response, digest(body))
        ? null
        : ResponseEntity.ok().contentType(type).body(body);
  }

  /** JSON of maps and lists. */
  public static byte[] json(Object document) {
    return JsonMapper.shared().writeValueAsBytes(document);
  }

  /**
   * Says how long the answer may be kept.
   *
   * @param mark what stands for the content: changes whenever that does
   * @return true if the asking side has it and was told so with 304
   */
  public static boolean isKnown(
      HttpServletRequest request, HttpServletResponse response, String mark) {
    keepShortly(response);
    // A weak one, since Tomcat compresses nothing that carries a strong one.
    return new ServletWebRequest(request, response).checkNotModified("W/\"" + mark + '"');
  }

  /** Says how long an answer without an ETag may be kept. */
  public static void keepShortly(HttpServletResponse response) {
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, "public, max-age=" + SECONDS + ", must-revalidate");
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }

  private static String digest(byte[] body) {
    try {
      var all = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(all, 0, MARK_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
