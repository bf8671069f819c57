package org.planrunde.ui;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The public address of this installation, as {@code planrunde.address} says it: for links that
 * leave the page, such as those in mails and QR codes.
 */
@Component
public final class SiteAddress {
  private final String base;

  /**
   * Without a slash at the end; empty if it is not configured.
   *
   * @throws IllegalArgumentException if it is no address with http or https and a host
   */
  SiteAddress(@Value("${planrunde.address:}") String configured) {
    var text = configured.strip();
    if (!text.isEmpty() && !isAddress(text)) {
      throw new IllegalArgumentException(
          "planrunde.address must be like https://mitreden.example, not " + text);
    }
    base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean isAddress(String text) {
    try {
      var uri = URI.create(text);
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null
          && uri.getRawUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The whole address of a path without a leading slash; empty if none is configured. */
  public Optional<String> of(String path) {
    return base.isEmpty() ? Optional.empty() : Optional.of(base + "/" + path);
  }
}
