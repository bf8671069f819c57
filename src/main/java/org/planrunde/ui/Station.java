package org.planrunde.ui;

/**
 * One stop on a thread.
 *
 * @param label the name of the stop
 * @param line a second line such as a date, empty for none
 */
public record Station(State state, String label, String line) {
  /** Where the stop lies, seen from today. */
  public enum State {
    DONE("done"),
    NOW("now"),
    AHEAD("todo");

    private final String css;

    State(String css) {
      this.css = css;
    }

    String css() {
      return css;
    }
  }

  /** A stop without a second line. */
  public Station(State state, String label) {
    this(state, label, "");
  }
}
