package org.planrunde.contribution.sensitive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of digits with single separators between them, as numbers of all sorts are written.
 *
 * @param separators between the groups, one character each
 */
record Run(int start, int end, boolean plus, List<String> groups, String separators, int digits) {
  private static final int MOST_GROUPS = 12;
  private static final int LONGEST = 20;
  private static final String SEPARATORS = " /-–.()\u00a0";

  /** The run that starts with this digit, + or bracket; null if it is too long to mean anything. */
  static @Nullable Run read(String text, int start) {
    var groups = new ArrayList<String>();
    var between = new StringBuilder();
    int i = start;
    var plus = text.charAt(i) == '+';
    int end = i + 1;
    int digits = 0;
    if (!Words.isDigit(text, i)) {
      i++;
    }
    while (true) {
      int from = i;
      while (Words.isDigit(text, i)) {
        i++;
      }
      digits += i - from;
      groups.add(i - from > LONGEST ? "0".repeat(LONGEST) : text.substring(from, i));
      end = i;
      int gap = i;
      while (gap < text.length() && gap - i < 3 && SEPARATORS.indexOf(text.charAt(gap)) >= 0) {
        gap++;
      }
      if (gap == i || !Words.isDigit(text, gap) || groups.size() == MOST_GROUPS) {
        break;
      }
      between.append(sign(text.substring(i, gap)));
      i = gap;
    }
    return new Run(start, end, plus, groups, between.toString(), digits);
  }

  /** The sign that says most: " / " is a slash, not a space. */
  private static char sign(String gap) {
    for (int i = 0; i < gap.length(); i++) {
      if (gap.charAt(i) != ' ' && gap.charAt(i) != '\u00a0') {
        return gap.charAt(i) == '–' ? '-' : gap.charAt(i);
      }
    }
    return ' ';
  }

  private String first() {
    return groups.getFirst();
  }

  boolean international() {
    var prefixed = plus || (first().startsWith("00") && first().length() >= 4);
    return prefixed && digits >= 9 && separators.indexOf('.') < 0 && !isGrouped();
  }

  /** A sum such as +100 000 000. */
  private boolean isGrouped() {
    return digits <= 9
        && groups.size() > 2
        && groups.stream().skip(1).allMatch(g -> g.length() == 3);
  }

  boolean national() {
    if (first().length() < 2 || first().charAt(0) != '0' || first().charAt(1) == '0') {
      return false;
    }
    if (groups.size() == 1) {
      return digits >= 8;
    }
    return first().length() >= 3 && first().length() <= 6 && digits >= 7;
  }

  /** True for 01.05.2024, 01/05/24, 2024-05-01 and spans of them. */
  boolean isDate() {
    for (int i = 0; i + 2 < groups.size(); i++) {
      var sign = separators.charAt(i);
      if (sign != ' ' && sign == separators.charAt(i + 1) && isDay(groups.subList(i, i + 3))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDay(List<String> parts) {
    var year = parts.get(0).length() == 4 ? parts.get(0) : parts.get(2);
    var day = parts.get(0).length() == 4 ? parts.get(2) : parts.get(0);
    return (isYear(year) || year.length() == 2) && upTo(day, 31) && upTo(parts.get(1), 12);
  }

  /** True for a file number such as 0123/2024. */
  boolean endsInYear() {
    var slash = !separators.isEmpty() && separators.charAt(separators.length() - 1) == '/';
    return slash && groups.size() == 2 && isYear(groups.getLast());
  }

  boolean isPostcodes() {
    return groups.stream().allMatch(g -> g.length() == 5) && groups.size() > 1;
  }

  private static boolean isYear(String group) {
    return group.length() == 4 && (group.startsWith("19") || group.startsWith("20"));
  }

  private static boolean upTo(String group, int most) {
    return !group.isEmpty() && group.length() <= 2 && Integer.parseInt(group) <= most;
  }
}
