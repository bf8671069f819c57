package org.planrunde.kiosk;

import java.time.Duration;
import java.util.List;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.OnSite;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kiosk.DeviceContact.Welcome;
import org.planrunde.kiosk.Verdict.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what a device gathered, a pack in one transaction: the disk is waited for once. What is
 * refused goes back to its savepoint, before it has told anybody of itself, and the rest goes on.
 */
@Service
public class Inbox {
  /** What is older is not taken: a device that was forgotten so long has lost its procedure. */
  static final Duration OLDEST = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final Contributions contributions;
  private final TransactionTemplate pack;
  private final TransactionTemplate savepoint;

  Inbox(Contributions contributions, PlatformTransactionManager transactions) {
    this.contributions = contributions;
    this.pack = new TransactionTemplate(transactions);
    this.savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * Stores each, or finds that it is stored; harmless to repeat. When it returns, all that it says
   * is committed. One on which this server fails does not keep the others out: then each is taken
   * alone.
   *
   * @return a verdict for each, in their order
   * @throws DataAccessException or
   * @throws TransactionException if the database is away; nothing of the pack is stored then
   */
  public List<Verdict> take(Welcome from, List<Gathered> gathered) {
    try {
      return pack.execute(status -> gathered.stream().map(it -> take(from, it)).toList());
    } catch (RuntimeException e) {
      if (isAway(e)) {
        throw e;
      }
      // Without its message, which may hold what a person wrote.
      LOG.warn("a pack of {} is taken one by one: {}", gathered.size(), name(e));
      return gathered.stream().map(it -> takeAlone(from, it)).toList();
    }
  }

  private Verdict takeAlone(Welcome from, Gathered one) {
    try {
      return pack.execute(status -> take(from, one));
    } catch (RuntimeException e) {
      if (isAway(e)) {
        throw e;
      }
      LOG.error(
          "a contribution on device {} cannot be stored and stays there: {}",
          from.device().id(),
          name(e));
      return Verdict.of(Outcome.FAILED);
    }
  }

  private static String name(RuntimeException e) {
    return NestedExceptionUtils.getMostSpecificCause(e).getClass().getName();
  }

  private static boolean isAway(RuntimeException e) {
    return e instanceof TransactionException
        || (e instanceof DataAccessException && !(e instanceof DataIntegrityViolationException));
  }

  private Verdict take(Welcome from, Gathered one) {
    try {
      return savepoint.execute(status -> Verdict.of(store(from, one)));
    } catch (RefusedException e) {
      return new Verdict(Outcome.REJECTED, e.problems());
    }
  }

  private Outcome store(Welcome from, Gathered one) {
    var draft = one.draft();
    if (!from.device().procedures().contains(draft.procedure())) {
      throw new RefusedException(Problem.of("procedure", "kiosk.problem.procedure"));
    }
    var moment = from.corrected(one.written());
    if (moment.isBefore(from.now().minus(OLDEST))) {
      throw new RefusedException(Problem.of("written", "kiosk.problem.old", OLDEST.toDays()));
    }
    var known = contributions.findSent(draft).isPresent();
    contributions.submitOnSite(draft, new OnSite(one.receipt(), moment));
    return known ? Outcome.DUPLICATE : Outcome.ACCEPTED;
  }
}
