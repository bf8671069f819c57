package org.planrunde.plan.service;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes the document type declaration out of an answer: every WMS 1.1.1 has one, and no parser may
 * see it. What it declares is never read, so whatever relies on it is malformed afterwards.
 */
final class Doctype {
  private static final int BEGIN = 8_192;

  private Doctype() {}

  /**
   * The document with blanks in the declaration's place; the document itself if there is none, or
   * one that declares entities or does not end, which the parser refuses by itself.
   */
  static byte[] without(byte[] xml) {
    var begin = new String(xml, 0, Math.min(BEGIN, xml.length), StandardCharsets.ISO_8859_1);
    int from = begin.indexOf("<!DOCTYPE");
    int to = from < 0 ? -1 : end(begin, from);
    if (to < 0 || begin.substring(from, to).contains("<!ENTITY")) {
      return xml;
    }
    var plain = xml.clone();
    Arrays.fill(plain, from, to, (byte) ' ');
    return plain;
  }

  /** Behind the declaration's last sign; -1 if it does not end here. */
  private static int end(String text, int from) {
    char quote = 0;
    int open = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else {
        switch (c) {
          case '"', '\'' -> quote = c;
          case '<' -> open++;
          case '>' -> {
            if (--open == 0) {
              return i + 1;
            }
          }
          default -> {}
        }
      }
    }
    return -1;
  }
}
