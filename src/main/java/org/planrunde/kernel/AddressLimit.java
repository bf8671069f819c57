package org.planrunde.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * How many acts a minute one address may do.
 *
 * <p>An address is kept in memory alone, as a hash with a key that lives for one day (UTC); of IPv6
 * its network of 64 bits counts. Per node. Thread-safe.
 */
public final class AddressLimit {
  private static final int NETWORK_BYTES = 8;

  private final int perMinute;
  private final InstantSource clock;
  private Day today;

  /** So many acts a minute for each address. */
  public AddressLimit(int perMinute) {
    this(perMinute, InstantSource.system());
  }

  AddressLimit(int perMinute, InstantSource clock) {
    this.perMinute = perMinute;
    this.clock = clock;
    today = new Day(date(), perMinute);
  }

  private LocalDate date() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** By what the addresses of today are known; nobody can tell the addresses from it. */
  Set<String> known() {
    return now().throttle.known();
  }

  /** Counts one act from the address; false if there were too many in the last minute. */
  public boolean allows(String address) {
    return now().allows(address);
  }

  private synchronized Day now() {
    if (!today.date.equals(date())) {
      today = new Day(date(), perMinute);
    }
    return today;
  }

  /** What is known of one day: its key and the addresses under it. */
  private static final class Day {
    private final LocalDate date;
    private final BrowserToken key = BrowserToken.random();
    private final Throttle throttle;

    Day(LocalDate date, int perMinute) {
      this.date = date;
      throttle = Throttle.perMinute(perMinute);
    }

    boolean allows(String address) {
      return throttle.allows(HexFormat.of().formatHex(key.hash("address " + network(address))));
    }
  }

  /** The address itself, or the first half of one of IPv6; names are not looked up. */
  private static String network(String address) {
    try {
      var bytes =
          address.indexOf(':') < 0 ? new byte[0] : InetAddress.getByName(address).getAddress();
      return bytes.length > NETWORK_BYTES
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
