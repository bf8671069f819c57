package org.planrunde.kernel;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Tells addresses of the public internet from all others (IANA special-purpose registries). */
final class PublicAddress {
  private record Block(int bytes, BigInteger start, int bits) {
    static Block of(String text) {
      String[] parts = text.split("/", -1);
      byte[] start = InetAddress.ofLiteral(parts[0]).getAddress();
      return new Block(start.length, new BigInteger(1, start), Integer.parseInt(parts[1]));
    }

    boolean holds(byte[] address) {
      BigInteger difference = new BigInteger(1, address).xor(start);
      return address.length == bytes && difference.shiftRight(8 * bytes - bits).signum() == 0;
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
    return Stream.of(texts).map(Block::of).toList();
  }
}
