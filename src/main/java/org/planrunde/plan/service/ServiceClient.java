package org.planrunde.plan.service;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.SafeUrl;
import org.planrunde.kernel.UrlAnswer;
import org.planrunde.kernel.UrlFailed;
import org.planrunde.kernel.UrlRefused;

/**
 * Asks one service, under limits. Follows three redirects at most, each checked like an address
 * that somebody typed. Gives up thrice the patience after it was made. For one thread.
 */
public final class ServiceClient {
  static final String XML = "text/xml, application/xml;q=0.9, */*;q=0.5";
  static final String JSON = "application/geo+json, application/json;q=0.9, */*;q=0.1";
  private static final int MOST_REDIRECTS = 3;

  private final Set<String> inside;
  private final ServiceLimits limits;
  private final long end;

  /** Hosts of the list (lower-case) may lie in the own network. */
  public ServiceClient(Set<String> inside, ServiceLimits limits) {
    this.inside = inside;
    this.limits = limits;
    this.end = System.nanoTime() + limits.patience().multipliedBy(3).toNanos();
  }

  ServiceLimits limits() {
    return limits;
  }

  /**
   * What came, and from where after redirects.
   *
   * @param body not copied, do not change it
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Document(String address, String host, String contentType, byte[] body) {}

  /**
   * Fetches a document.
   *
   * @throws RefusedException with a sentence if nothing fit to be read came
   */
  public Document get(String address, String accept) {
    var at = check(address);
    for (int redirects = 0; ; redirects++) {
      var answer = ask(at, accept);
      if (answer.status() == 200) {
        return new Document(at.text(), at.host(), answer.contentType(), answer.body());
      }
      if (answer.status() / 100 != 3 || answer.location().isEmpty()) {
        throw refused(at.host(), answer.status());
      }
      if (redirects == MOST_REDIRECTS) {
        throw ServiceRefused.of("redirects", at.host());
      }
      at = next(at, answer.location());
    }
  }

  /** Refuses an address that may not be asked at all. */
  void require(String address) {
    check(address);
  }

  private SafeUrl check(String address) {
    try {
      return SafeUrl.check(address, inside);
    } catch (UrlRefused e) {
      throw ServiceRefused.of(e);
    }
  }

  private SafeUrl next(SafeUrl from, String location) {
    try {
      return SafeUrl.check(URI.create(from.text()).resolve(location).toString(), inside);
    } catch (UrlRefused | IllegalArgumentException e) {
      throw ServiceRefused.of("redirect", from.host());
    }
  }

  private UrlAnswer ask(SafeUrl at, String accept) {
    var left = Duration.ofNanos(end - System.nanoTime());
    var patience = left.compareTo(limits.patience()) < 0 ? left : limits.patience();
    if (!patience.isPositive()) {
      throw ServiceRefused.of("slow", at.host(), limits.patience().multipliedBy(3).toSeconds(), 0);
    }
    try {
      return at.ask(patience, limits.mostBytes(), accept);
    } catch (UrlFailed e) {
      throw ServiceRefused.of(e, at.host(), limits);
    }
  }

  private static RefusedException refused(String host, int status) {
    return switch (status) {
      case 401, 403, 407 -> ServiceRefused.of("password", host);
      case 404, 410 -> ServiceRefused.of("missing", host);
      case 429, 503 -> ServiceRefused.of("busy", host);
      default -> ServiceRefused.of("status", host, status);
    };
  }
}
