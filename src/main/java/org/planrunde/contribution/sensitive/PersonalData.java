package org.planrunde.contribution.sensitive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds parts of a text that look like personal data.
 *
 * <p>Finds: mail addresses, also with "(at)"; telephone numbers that begin with 0 or +, or stand
 * behind a word such as "Tel."; account numbers whose check digits fit; German number plates with a
 * known district; a private person's name (first name and surname, or "Herr", "Frau", "Familie" and
 * surname) together with a street and house number near it. Does not find: names alone, numbers in
 * words, addresses without a street, plates of other countries. Takes time in proportion to the
 * text's length; no input makes it slow.
 */
public final class PersonalData {
  private PersonalData() {}

  /** What was found, in the text's order, without overlaps. */
  public static List<Finding> find(String text) {
    var found = new ArrayList<Finding>();
    found.addAll(MailFinder.find(text));
    found.addAll(IbanFinder.find(text));
    found.addAll(PlateFinder.find(text));
    found.addAll(PhoneFinder.find(text));
    found.addAll(NameFinder.find(text));
    // A stable sort: where two begin together, the surer kind above comes first.
    found.sort(Comparator.comparingInt(Finding::start));
    var kept = new ArrayList<Finding>();
    for (var next : found) {
      if (kept.isEmpty() || !kept.getLast().overlaps(next)) {
        kept.add(next);
      }
    }
    return List.copyOf(kept);
  }
}
