package org.planrunde.plan.service;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;

/**
 * Asks services of others what they offer. Waits for their answers, so it is for threads that may
 * wait. Thread-safe.
 */
public final class ServiceDesk {
  private static final Set<String> FINAL =
      Set.of(
          "unknown-host",
          "not-public",
          "no-connection",
          "not-secure",
          "slow",
          "too-large",
          "password",
          "redirect",
          "redirects",
          "busy",
          "doctype",
          "too-much");

  private final Set<String> inside;
  private final ServiceLimits limits;

  /** Hosts of the list (lower-case) may be asked although they lie in the own network. */
  public ServiceDesk(Set<String> inside, ServiceLimits limits) {
    this.inside = Set.copyOf(inside);
    this.limits = limits;
  }

  ServiceClient client() {
    return new ServiceClient(inside, limits);
  }

  /**
   * What lies behind an address: a service of any kind that is read, or a Masterportal's list.
   *
   * @throws RefusedException with a sentence; the field is {@code service}
   */
  public Offers ask(String address) {
    var client = client();
    client.require(address);
    RefusedException first = null;
    for (var question : new ServiceAddress(address).questions()) {
      try {
        return read(client, question);
      } catch (RefusedException e) {
        first = first == null || isTelling(e, first) ? e : first;
        if (isFinal(e)) {
          break;
        }
      }
    }
    if (first == null) {
      throw new IllegalStateException("no question for an address");
    }
    throw first;
  }

  private static Offers read(ServiceClient client, String question) {
    var accept = question.contains("GetCapabilities") ? ServiceClient.XML : ServiceClient.JSON;
    var document = client.get(question, accept);
    if (document.contentType().contains("json") && !isList(document.body())) {
      var collections = FeaturesReader.collections(document);
      if (collections.isPresent()) {
        return CapabilitiesReader.read(client.get(collections.get(), ServiceClient.JSON));
      }
    }
    return CapabilitiesReader.read(document);
  }

  private static boolean isList(byte[] json) {
    for (byte b : json) {
      if (b > ' ') {
        return b == '[';
      }
    }
    return true;
  }

  /** A service that speaks of its own error knows more than one that answers with a page. */
  private static boolean isTelling(RefusedException e, RefusedException first) {
    return reason(e).equals("exception") && !reason(first).equals("exception");
  }

  /** Other questions would be answered alike. */
  private static boolean isFinal(RefusedException e) {
    return FINAL.contains(reason(e)) || !message(e).key().startsWith("plan.service.refused.");
  }

  private static String reason(RefusedException e) {
    var key = message(e).key();
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static Message message(RefusedException e) {
    return ServiceRefused.message(e);
  }

  /**
   * The same offer as the service itself tells it now. An entry of a registry says less, and may be
   * out of date.
   *
   * @throws RefusedException with a sentence if the service does not answer or has no such layer
   */
  public Offer look(Offer offer) {
    if (offer.obstacle() != null) {
      throw new RefusedException(new Problem("service", offer.obstacle()));
    }
    var offers = ask(question(offer));
    var first = offer.name().split(",", -1)[0].strip();
    var found = offers.find(first);
    if (offers.type() != offer.type() || found.isEmpty()) {
      throw ServiceRefused.of("gone", offer.title());
    }
    return found.get();
  }

  private static String question(Offer offer) {
    @Nullable String service =
        switch (offer.type()) {
          case WMS, WFS -> offer.type().name();
          default -> null;
        };
    return service == null
        ? offer.address()
        : new ServiceAddress(offer.address()).with("SERVICE", service);
  }

  /**
   * Fetches the shapes of a source that lie in an area in WGS 84; all if it is null.
   *
   * @throws RefusedException with a sentence; the field is {@code service}
   */
  public Fetched fetch(FeatureSource source, @Nullable Envelope area) {
    return new FeatureFetch(client(), source, area).fetch();
  }
}
