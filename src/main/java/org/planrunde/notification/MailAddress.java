package org.planrunde.notification;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the one mail address that somebody typed: no name, no list, nothing that ends a line. */
final class MailAddress {
  /** Longest address, in characters. */
  static final int MAX = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}");
  private static final int MAX_LOCAL = 64;

  private MailAddress() {}

  /** The address with its host in ASCII; empty if it is none. */
  static Optional<String> read(String typed) {
    var text = typed.strip();
    var at = text.lastIndexOf('@');
    if (at < 1 || at > MAX_LOCAL || text.length() > MAX) {
      return Optional.empty();
    }
    try {
      var address = text.substring(0, at) + "@" + IDN.toASCII(text.substring(at + 1));
      return Optional.of(address).filter(a -> a.length() <= MAX && FORM.matcher(a).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
