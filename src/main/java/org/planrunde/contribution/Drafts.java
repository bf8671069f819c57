package org.planrunde.contribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.Seal;
import org.planrunde.procedure.Procedure;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door to what residents are still writing: one draft per browser and procedure.
 *
 * <p>It outlives the page, the session and the node. Without the browser's token nobody can find
 * out whose it is or read it, neither in the database nor in its backups. Forgotten seven days
 * after its last change.
 */
@Service
public class Drafts {
  /** How long a draft is kept after its last change. */
  public static final Duration KEPT = Duration.ofDays(7);

  /** Longest content, in characters. */
  public static final int MAX_CHARACTERS = 100_000;

  private final DraftStore store;

  Drafts(DraftStore store) {
    this.store = store;
  }

  /**
   * Keeps the content instead of what was kept before; committed when it returns.
   *
   * @throws IllegalArgumentException if the content is longer than {@link #MAX_CHARACTERS}
   */
  @Transactional
  public void keep(BrowserToken token, Procedure procedure, String content) {
    if (content.length() > MAX_CHARACTERS) {
      throw new IllegalArgumentException("draft of " + content.length() + " characters");
    }
    var sealed = Seal.seal(content, key(token, procedure.id()));
    store.save(name(token, procedure.id()), procedure, sealed);
  }

  /** What the browser with the token last kept for the procedure. */
  @Transactional(readOnly = true)
  public Optional<String> find(BrowserToken token, ProcedureId procedure) {
    return store
        .find(name(token, procedure), oldest())
        .flatMap(sealed -> Seal.open(sealed, key(token, procedure)));
  }

  /** Forgets the draft of this browser; nothing happens if there is none. */
  @Transactional
  public void forget(BrowserToken token, ProcedureId procedure) {
    store.delete(name(token, procedure));
  }

  /** Forgets every draft that nobody has changed for seven days; says how many. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
  @Transactional
  public int forgetOld() {
    return store.deleteBefore(oldest());
  }

  private static Instant oldest() {
    return Instant.now().minus(KEPT);
  }

  private static byte[] name(BrowserToken token, ProcedureId procedure) {
    return token.hash("draft " + procedure);
  }

  private static byte[] key(BrowserToken token, ProcedureId procedure) {
    return token.hash("draft content " + procedure);
  }
}
