package org.planrunde.ui;

import tools.jackson.databind.JsonNode;

/** Short strings out of what a browser sent. */
final class MapText {
  private static final int LONGEST = 64;

  private MapText() {}

  /** The text, cut to 64 characters; empty if it is not a text. */
  static String shortText(JsonNode node) {
    String text = node.isString() ? node.stringValue() : "";
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
