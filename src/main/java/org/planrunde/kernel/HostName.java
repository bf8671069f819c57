package org.planrunde.kernel;

import java.net.IDN;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.UrlRefused.Reason;

/** Names of hosts, and the many ways in which browsers let people write an IP address. */
final class HostName {
  private static final Pattern NUMBER = Pattern.compile("0[xX][0-9a-fA-F]*|[0-9]+");
  private static final Pattern LABELS =
      Pattern.compile(
          "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final List<String> INTERNAL_ENDINGS =
      List.of(".localhost", ".local", ".internal", ".localdomain", ".lan", ".home.arpa", ".onion");

  private HostName() {}

  /** Lower-case ASCII; an IP address in its usual form, IPv6 without brackets. */
  static String normalise(String typed) {
    if (typed.startsWith("[")) {
      return ipv6(typed.substring(1, typed.length() - 1));
    }
    String ascii = ascii(typed);
    String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (NUMBER.matcher(last).matches()) {
      return ipv4(name);
    }
    if (name.length() > 253 || !LABELS.matcher(name).matches()) {
      throw new UrlRefused(Reason.HOST);
    }
    return name;
  }

  /** False for names and addresses that are known to be internal without a look-up. */
  static boolean mayBePublic(String host) {
    InetAddress address = literal(host);
    if (address != null) {
      return PublicAddress.test(address);
    }
    return host.indexOf('.') > 0 && INTERNAL_ENDINGS.stream().noneMatch(host::endsWith);
  }

  private static String ascii(String typed) {
    try {
      // Wide digits and dots of other scripts become plain ones here, as in a browser.
      return IDN.toASCII(typed, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new UrlRefused(Reason.HOST);
    }
  }

  private static String ipv6(String typed) {
    InetAddress address = typed.indexOf('%') < 0 && typed.indexOf(':') >= 0 ? literal(typed) : null;
    if (address == null) {
      throw new UrlRefused(Reason.HOST);
    }
    return address.getHostAddress();
  }

  private static @Nullable InetAddress literal(String host) {
    try {
      return InetAddress.ofLiteral(host);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** One to four numbers, decimal, octal or hexadecimal, the last filling the bytes left over. */
  private static String ipv4(String name) {
    String[] parts = name.split("\\.", -1);
    long value = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      long most = last ? 1L << (8 * Math.max(5 - parts.length, 0)) : 256;
      long number = number(parts[i]);
      if (parts.length > 4 || number >= most) {
        throw new UrlRefused(Reason.HOST);
      }
      value += last ? number : number << (8 * (3 - i));
    }
    return (value >> 24)
        + "."
        + (value >> 16 & 255)
        + "."
        + (value >> 8 & 255)
        + "."
        + (value & 255);
  }

  private static long number(String part) {
    if (!NUMBER.matcher(part).matches() || part.length() > 14) {
      throw new UrlRefused(Reason.HOST);
    }
    try {
      if (part.startsWith("0x")) {
        return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
      }
      return part.startsWith("0") ? Long.parseLong(part, 8) : Long.parseLong(part);
    } catch (NumberFormatException e) {
      throw new UrlRefused(Reason.HOST);
    }
  }
}
