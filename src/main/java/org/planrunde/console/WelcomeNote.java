package org.planrunde.console;

import java.util.List;

/** A bean with something to tell the operator once the server is ready. */
public interface WelcomeNote {
  /** Plain lines for the terminal; empty if there is nothing to say. */
  List<String> welcome();
}
