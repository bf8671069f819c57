package org.planrunde.kernel;

/** What is wrong with one field of what somebody entered; {@code field} names it for the screen. */
public record Problem(String field, Message message) {
  /** The problem that {@code key} describes. */
  public static Problem of(String field, String key, Object... arguments) {
    return new Problem(field, Message.of(key, arguments));
  }
}
