package org.planrunde.plan.proxy;

import java.time.Duration;

/**
 * How much is asked of the services of others for the sake of browsers.
 *
 * @param patience for one answer, and thrice that with redirects
 * @param mostBytes of a picture, unpacked
 * @param atOnce questions to all hosts together
 * @param atOncePerHost questions to one host
 * @param turn how long somebody waits for a turn
 * @param mostFailures in a row, after which a host is left alone
 * @param rest for so long
 * @param fresh how long a picture that is kept is given out without asking again
 * @param mostKept bytes of all pictures that are kept
 */
public record ProxyLimits(
    Duration patience,
    int mostBytes,
    int atOnce,
    int atOncePerHost,
    Duration turn,
    int mostFailures,
    Duration rest,
    Duration fresh,
    long mostKept) {
  /** 8 seconds, 2 MB, 24 questions at once and 6 to a host; half a minute of rest. */
  public static ProxyLimits usual(Duration fresh, long mostKept) {
    return new ProxyLimits(
        Duration.ofSeconds(8),
        2_000_000,
        24,
        6,
        Duration.ofSeconds(5),
        5,
        Duration.ofSeconds(30),
        fresh,
        mostKept);
  }
}
