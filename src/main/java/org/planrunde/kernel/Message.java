package org.planrunde.kernel;

import java.util.List;

/** A sentence for people as a key of the translations and its arguments. */
public record Message(String key, List<Object> arguments) {
  /** The sentence with this key. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
