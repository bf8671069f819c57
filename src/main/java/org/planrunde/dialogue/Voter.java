package org.planrunde.dialogue;

import org.planrunde.kernel.BrowserToken;

/** By what somebody votes; only a hash of it is ever stored. */
public sealed interface Voter {
  /** A browser. */
  record Browser(BrowserToken token) implements Voter {}

  /** A code as typed, in whatever case and grouping. */
  record Code(String typed) implements Voter {
    /** Keeps the code out of logs. */
    @Override
    public String toString() {
      return "Code";
    }
  }
}
