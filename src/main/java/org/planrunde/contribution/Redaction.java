package org.planrunde.contribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;

/** Replaces parts of a contribution's words by {@value #MARK}; can take away, never reword. */
public final class Redaction {
  /** What stands where something was taken out. */
  public static final String MARK = "[…]";

  /** Most parts in one redaction. */
  public static final int MOST_PARTS = 200;

  private Redaction() {}

  /** Where the words stand. */
  public enum Field {
    TITLE,
    TEXT,
    NICKNAME,
    PLACE
  }

  /** A part to be taken out, from {@code start} to before {@code end} in characters. */
  public record Part(Field field, int start, int end) {}

  /** The text without its parts; those that touch or overlap become one. */
  public static String apply(Field field, String text, Collection<Part> parts) {
    var result = new StringBuilder();
    int done = 0;
    for (var part : joined(field, parts)) {
      if (part.start() < 0 || part.end() > text.length() || part.end() <= part.start()) {
        throw new RefusedException(Problem.of("parts", "contribution.redaction.parts"));
      }
      result.append(text, done, part.start()).append(MARK);
      done = part.end();
    }
    return result.append(text, done, text.length()).toString();
  }

  static @Nullable String applyTo(Field field, @Nullable String text, Collection<Part> parts) {
    if (text == null) {
      return null;
    }
    // A name of which a part is private is private as a whole.
    var named = parts.stream().anyMatch(p -> p.field() == field);
    return named && field == Field.NICKNAME ? null : apply(field, text, parts);
  }

  private static List<Part> joined(Field field, Collection<Part> parts) {
    var joined = new ArrayList<Part>();
    parts.stream()
        .filter(p -> p.field() == field)
        .sorted(Comparator.comparingInt(Part::start))
        .forEach(p -> {
          var last = joined.isEmpty() ? null : joined.getLast();
          if (last != null && p.start() <= last.end()) {
            joined.removeLast();
            joined.add(new Part(field, last.start(), Math.max(last.end(), p.end())));
          } else {
            joined.add(p);
          }
        });
    return joined;
  }
}
