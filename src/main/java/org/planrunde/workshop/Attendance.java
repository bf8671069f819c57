package org.planrunde.workshop;

/** How many seats were taken: numbers alone, as nobody gave a name. */
public record Attendance(int inRoom, int atHome) {
  /** All of them. */
  public int seats() {
    return inRoom + atHome;
  }
}
