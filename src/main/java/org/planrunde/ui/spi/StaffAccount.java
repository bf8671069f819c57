package org.planrunde.ui.spi;

import java.util.Optional;

/** Who sits at the desk; asked in the thread of the current request. */
public interface StaffAccount {
  /** The name of the person signed in; empty if nobody is. */
  Optional<String> displayName();

  /** Ends the session and leaves the page. */
  void logout();
}
