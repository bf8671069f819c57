package org.planrunde.kernel;

import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How often one address may do something within a minute.
 *
 * <p>An address is kept in memory alone, as a hash with a key that lives for one day (UTC); of IPv6
 * its network of 64 bits counts. Forgets those seen longest ago once there are ten thousand. Per
 * node. Thread-safe.
 */
public final class AddressLimit {
  private static final int ADDRESSES = 10_000;
  private static final int NETWORK_BYTES = 8;

  private final int perMinute;
  private final InstantSource clock;
  private Day today;

  /** So often within a minute. */
  public AddressLimit(int perMinute) {
    this(perMinute, InstantSource.system());
  }

  AddressLimit(int perMinute, InstantSource clock) {
    this.perMinute = perMinute;
    this.clock = clock;
    today = new Day(date());
  }

  private LocalDate date() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** By what the addresses of today are known; nobody can tell the addresses from it. */
  synchronized Set<String> known() {
    return Set.copyOf(today.buckets.keySet());
  }

  /** Counts one more of the address; false if there were too many in the last minute. */
  public boolean allows(String address) {
    return bucket(address).tryConsume(1);
  }

  private synchronized Bucket bucket(String address) {
    if (!today.date.equals(date())) {
      today = new Day(date());
    }
    return today.buckets.computeIfAbsent(today.hash(address), a -> newBucket());
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }

  /** What is known of one day: its key and the addresses under it. */
  private static final class Day {
    private final LocalDate date;
    private final BrowserToken key = BrowserToken.random();
    private final Map<String, Bucket> buckets =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1;

              @Override
              protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > ADDRESSES;
              }
            });

    Day(LocalDate date) {
      this.date = date;
    }

    String hash(String address) {
      return HexFormat.of().formatHex(key.hash("address " + network(address)));
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
