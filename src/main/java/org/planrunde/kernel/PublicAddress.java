package org.planrunde.kernel;

import java.net.InetAddress;
import java.util.List;

/** Tells addresses of the public internet from all others (IANA special-purpose registries). */
final class PublicAddress {
  @SuppressWarnings("ArrayRecordComponent")
  private record Block(byte[] start, int bits) {
    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> NOT_PUBLIC =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3",
          // Tunnels that carry an IPv4 address inside, and examples.
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20");

  /**
   * All that is given out for the public so far; the rest is loopback, private or a translation.
   */
  private static final List<Block> PUBLIC_V6 = blocks("2000::/3");

  private PublicAddress() {}

  static boolean test(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean given = bytes.length == 4 || PUBLIC_V6.stream().anyMatch(it -> it.holds(bytes));
    return given && NOT_PUBLIC.stream().noneMatch(it -> it.holds(bytes));
  }

  private static List<Block> blocks(String... texts) {
    return List.of(texts).stream()
        .map(text -> text.split("/", -1))
        .map(it -> new Block(InetAddress.ofLiteral(it[0]).getAddress(), Integer.parseInt(it[1])))
        .toList();
  }
}
