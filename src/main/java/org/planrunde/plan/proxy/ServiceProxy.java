package org.planrunde.plan.proxy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.SafeUrl;
import org.planrunde.kernel.UrlRefused;
import org.planrunde.plan.proxy.ProxyFailed.Reason;
import org.planrunde.plan.service.ServiceClient;
import org.planrunde.plan.service.ServiceLimits;

/**
 * Asks map services of others in the place of browsers and keeps the pictures that come. Waits for
 * answers, so it is for threads that may wait. Thread-safe.
 */
public final class ServiceProxy {
  private static final String PICTURES = "image/png, image/webp, image/jpeg;q=0.9, */*;q=0.1";
  private static final String WORDS =
      "application/json, application/geo+json, text/plain;q=0.9, text/html;q=0.8, */*;q=0.1";
  private static final int MOST_WORDS = 256_000;

  private final Set<String> inside;
  private final ProxyLimits limits;
  private final TileShelf shelf;
  private final HostGate gate;

  /** What is being fetched: whoever wants the same waits for it. */
  private final Map<String, CompletableFuture<Picture>> coming = new ConcurrentHashMap<>();

  /**
   * Keeps pictures below a folder.
   *
   * @param inside hosts (lower-case) that may be asked although they lie in the own network
   */
  public ServiceProxy(Path folder, Set<String> inside, ProxyLimits limits) {
    this.inside = Set.copyOf(inside);
    this.limits = limits;
    shelf = new TileShelf(folder, limits);
    gate = new HostGate(limits);
  }

  /**
   * A tile of a layer, kept or fetched; an old one if its service does not answer.
   *
   * @param mayAsk asked only if the service has to be; false if too much was asked already
   * @throws ProxyFailed with the reason; {@code MISSING} for what is no tile
   */
  public Picture tile(UUID layer, PictureSource source, int z, int x, int y, BooleanSupplier mayAsk)
      throws ProxyFailed {
    if (!PictureSource.isTile(z, x, y)) {
      throw new ProxyFailed(Reason.MISSING, "no such tile");
    }
    var key = layer + "/" + z + "/" + x + "/" + y;
    return get(key, source.tile(z, x, y), mayAsk);
  }

  /** The picture that explains a layer; otherwise like {@link #tile}. */
  public Picture legend(UUID layer, String address, BooleanSupplier mayAsk) throws ProxyFailed {
    return get(layer + "/legend", address, mayAsk);
  }

  /**
   * What a service says about a place; nothing of it is kept.
   *
   * @param question see {@link PictureSource#info}
   */
  public PlaceInfo info(String question) throws ProxyFailed {
    var document =
        gate.ask(
            host(question), () -> fetch(question, Math.min(MOST_WORDS, limits.mostBytes()), WORDS));
    return InfoReader.read(document);
  }

  /** Kept pictures were deleted by somebody else. */
  public void recount() {
    shelf.recount();
  }

  private Picture get(String key, String address, BooleanSupplier mayAsk) throws ProxyFailed {
    var kept = shelf.find(key);
    if (kept.isPresent() && kept.get().fresh()) {
      return kept.get().picture();
    }
    try {
      return once(key, address, mayAsk);
    } catch (ProxyFailed e) {
      if (kept.isPresent() && e.reason() != Reason.MISSING) {
        return kept.get().picture();
      }
      throw e;
    }
  }

  private Picture once(String key, String address, BooleanSupplier mayAsk) throws ProxyFailed {
    if (!mayAsk.getAsBoolean()) {
      throw new ProxyFailed(Reason.BUSY, "too many questions of one address");
    }
    var mine = new CompletableFuture<Picture>();
    var theirs = coming.putIfAbsent(key, mine);
    if (theirs != null) {
      return await(theirs, key);
    }
    try {
      var picture = gate.ask(host(address), () -> picture(address));
      shelf.keep(key, picture);
      mine.complete(picture);
      return picture;
    } catch (ProxyFailed | RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      coming.remove(key);
    }
  }

  private Picture await(CompletableFuture<Picture> theirs, String key) throws ProxyFailed {
    try {
      return theirs.get(limits.patience().multipliedBy(3).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ProxyFailed known ? known : new ProxyFailed(Reason.FAILED, key);
    } catch (TimeoutException e) {
      throw new ProxyFailed(Reason.FAILED, key);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProxyFailed(Reason.BUSY, key);
    }
  }

  private Picture picture(String address) throws ProxyFailed {
    var document = fetch(address, limits.mostBytes(), PICTURES);
    var type = document.contentType();
    // Some stores of tiles do not know what they keep; its first bytes say it.
    var said = type.startsWith("image/") || type.isEmpty() || type.contains("octet-stream");
    return Picture.of(document.body())
        .filter(_ -> said)
        .orElseThrow(() -> new ProxyFailed(Reason.FAILED, "no picture from " + document.host()));
  }

  private ServiceClient.Document fetch(String address, int mostBytes, String accept)
      throws ProxyFailed {
    var client = new ServiceClient(inside, new ServiceLimits(limits.patience(), mostBytes, 0));
    try {
      return client.get(address, accept);
    } catch (RefusedException e) {
      var why = e.problems().getFirst().message().key();
      throw new ProxyFailed(why.endsWith(".missing") ? Reason.MISSING : Reason.FAILED, why);
    }
  }

  /** The host by which questions are counted; refuses what may not be asked at all. */
  private String host(String address) throws ProxyFailed {
    try {
      return SafeUrl.check(address, inside).host();
    } catch (UrlRefused e) {
      throw new ProxyFailed(Reason.FAILED, e.messageKey());
    }
  }
}
