package org.planrunde.kiosk;

import java.time.Duration;
import java.time.Instant;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.OnSite;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.springframework.stereotype.Service;

/** Takes in what a device gathered, one by one; each is committed when it returns. */
@Service
public class Inbox {
  /** What is older is not taken: a device that was forgotten so long has lost its procedure. */
  static final Duration OLDEST = Duration.ofDays(30);

  private final Contributions contributions;

  Inbox(Contributions contributions) {
    this.contributions = contributions;
  }

  /** What became of one. */
  public enum Taken {
    /** It is stored. */
    ACCEPTED,
    /** It was stored before. */
    DUPLICATE
  }

  /**
   * Stores a draft, or finds that it is stored; harmless to repeat.
   *
   * @param written by the device's clock
   * @throws RefusedException if it is not fit, with every reason
   */
  public Taken take(DeviceContact.Welcome from, Draft draft, String receipt, Instant written) {
    if (!from.device().procedures().contains(draft.procedure())) {
      throw new RefusedException(Problem.of("procedure", "kiosk.problem.procedure"));
    }
    var moment = from.corrected(written);
    if (moment.isBefore(from.now().minus(OLDEST))) {
      throw new RefusedException(Problem.of("written", "kiosk.problem.old", OLDEST.toDays()));
    }
    var known = contributions.findSent(draft).isPresent();
    contributions.submitOnSite(draft, new OnSite(receipt, moment));
    return known ? Taken.DUPLICATE : Taken.ACCEPTED;
  }
}
