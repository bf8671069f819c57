package org.planrunde.plan.raster;

import java.util.List;
import org.planrunde.kernel.Message;

/** A plan, or a way to place it, that was not taken; nothing of it is kept. */
public final class PlanRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  /** Refuses with the sentence {@code plan.refused.<why>}. */
  PlanRefused(String why, Object... arguments) {
    super(why);
    sentence = new Message("plan.refused." + why, List.of(arguments));
  }

  /** The same with what complained. */
  PlanRefused(String why, Throwable cause) {
    super(why, cause);
    sentence = Message.of("plan.refused." + why);
  }

  /** What to tell whoever sent it. */
  public Message sentence() {
    return sentence;
  }
}
