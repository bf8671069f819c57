package org.planrunde.ui.page;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Content-Security-Policy as text. Flow 25.2 builds functions from strings and sets inline
 * styles, so its pages need a nonce, {@code unsafe-eval} and inline styles; all others need
 * nothing.
 */
final class ContentPolicy {
  static final String HEADER = "Content-Security-Policy";
  private static final Pattern HOST =
      Pattern.compile("https?://(\\*\\.)?[a-zA-Z0-9.-]+(:[0-9]{1,5})?");

  private final String common;

  /** Hosts that are not just scheme, name and port are left out. */
  ContentPolicy(String frameAncestors, Collection<String> hosts) {
    var more =
        hosts.stream()
            .filter(host -> HOST.matcher(host).matches())
            .sorted()
            .distinct()
            .map(host -> " " + host)
            .collect(Collectors.joining());
    common =
        "; font-src 'self' data:; img-src 'self' data: blob:"
            + more
            + "; connect-src 'self'"
            + more
            + "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors "
            + frameAncestors;
  }

  /** For everything that is not a Flow page. */
  String plain() {
    return "default-src 'self'" + common;
  }

  /** For one Flow page; the nonce is used once. */
  String flow(String nonce) {
    return "default-src 'self'; script-src 'nonce-"
        + nonce
        + "' 'strict-dynamic' 'unsafe-eval'; style-src 'self' 'unsafe-inline'"
        + common;
  }
}
