package org.planrunde.contribution.sensitive;

import java.util.ArrayList;
import java.util.List;

/** Mail addresses, also those that hide the sign in "(at)" and the full stop in "(punkt)". */
final class MailFinder {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_HOST = 255;
  private static final List<String> AT = List.of("(at)", "[at]", "(ät)", "{at}");
  private static final List<String> DOT =
      List.of("(punkt)", "[punkt]", "(dot)", "[dot]", "{dot}", "{punkt}");

  private MailFinder() {}

  static List<Finding> find(String text) {
    var found = new ArrayList<Finding>();
    var done = 0;
    for (int i = 0; i < text.length(); i++) {
      var sign = text.charAt(i) == '@' ? 1 : sign(text, i, AT);
      if (sign > 0) {
        var start = nameStart(text, i, done);
        var end = hostEnd(text, i + sign);
        if (start < i && end > 0) {
          found.add(new Finding(SensitiveKind.MAIL, start, end));
          done = end;
          i = end - 1;
        }
      }
    }
    return found;
  }

  /** Length of the sign at the place, 0 if there is none. */
  private static int sign(String text, int at, List<String> signs) {
    var c = text.charAt(at);
    if (c == '(' || c == '[' || c == '{') {
      for (var sign : signs) {
        if (text.regionMatches(true, at, sign, 0, sign.length())) {
          return sign.length();
        }
      }
    }
    return 0;
  }

  private static int nameStart(String text, int at, int from) {
    int i = at;
    if (i > from && text.charAt(i - 1) == ' ' && text.charAt(at) != '@') {
      i--;
    }
    int end = i;
    while (i > from && end - i < LONGEST_NAME && isName(text.charAt(i - 1))) {
      i--;
    }
    while (i < end && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i == end ? at : i;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
  }

  /** End of a host with at least one full stop and a last part of letters; 0 if there is none. */
  private static int hostEnd(String text, int from) {
    int i = skip(text, from);
    int end = 0;
    boolean dotted = false;
    int part = i;
    while (i < text.length() && i - from < LONGEST_HOST) {
      var c = text.charAt(i);
      var dot = c == '.' ? 1 : dot(text, i);
      if (dot > 0) {
        if (i == part) {
          break;
        }
        dotted = true;
        i = c == '.' ? i + 1 : skip(text, i + dot);
        part = i;
      } else if (Character.isLetterOrDigit(c) || c == '-') {
        i++;
        end = dotted && i - part >= 2 && Character.isLetter(c) ? i : end;
      } else {
        break;
      }
    }
    return end;
  }

  private static int dot(String text, int at) {
    var sign = sign(text, at, DOT);
    if (sign > 0) {
      return sign;
    }
    return text.charAt(at) == ' ' && at + 1 < text.length() && sign(text, at + 1, DOT) > 0
        ? 1 + sign(text, at + 1, DOT)
        : 0;
  }

  private static int skip(String text, int at) {
    return at < text.length() && text.charAt(at) == ' ' && text.charAt(at - 1) != '@' ? at + 1 : at;
  }
}
