package org.planrunde.portal.ui.dialogue;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.Throttle;
import org.springframework.stereotype.Component;

/**
 * Slows down floods: so many acts a minute for a browser, and for all of them together. Per node.
 * Thread-safe.
 */
@Component
class DialogueLimit {
  /** What is counted, and how often a minute. */
  enum Act {
    COMMENT(5, 300),
    VOTE(40, 3000),
    REPORT(5, 120);

    private final int forOne;
    private final int forAll;

    Act(int forOne, int forAll) {
      this.forOne = forOne;
      this.forAll = forAll;
    }
  }

  private final Map<Act, Counts> counts = new EnumMap<>(Act.class);

  DialogueLimit() {
    for (var act : Act.values()) {
      counts.put(act, new Counts(Throttle.perMinute(act.forOne), Throttle.perMinute(act.forAll)));
    }
  }

  /** True if one more is allowed now. */
  boolean allows(Act act, BrowserToken token) {
    var count = counts.get(act);
    return count != null
        && count.own.allows(HexFormat.of().formatHex(token.hash("limit")))
        && count.common.allows("");
  }

  private record Counts(Throttle own, Throttle common) {}
}
