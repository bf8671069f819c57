package org.planrunde.procedure.dossier;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.SafeUrl;
import org.planrunde.kernel.UrlRefused;

/** Finds what is wrong with a dossier, field by field. */
final class DossierCheck {
  private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()/-]{3,39}");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,60}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,4}");
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  private final List<Problem> found = new ArrayList<>();

  private DossierCheck() {}

  static List<Problem> check(Dossier dossier) {
    var check = new DossierCheck();
    check.most("appointments", dossier.appointments());
    check.most("documents", dossier.documents());
    check.most("news", dossier.news());
    for (int i = 0; i < dossier.appointments().size(); i++) {
      check.appointment("appointments." + i, dossier.appointments().get(i));
    }
    for (int i = 0; i < dossier.documents().size(); i++) {
      check.document("documents." + i, dossier.documents().get(i));
    }
    for (int i = 0; i < dossier.news().size(); i++) {
      check.news("news." + i, dossier.news().get(i));
    }
    check.contact(dossier.contact());
    check.text("outcome.text", dossier.outcome().text(), 0, Dossier.MAX_OUTCOME);
    check.day("outcome.day", dossier.outcome().day());
    return check.found;
  }

  private void most(String field, List<?> items) {
    if (items.size() > Dossier.MOST) {
      found.add(Problem.of(field, "procedure.problem.many", Dossier.MOST));
    }
  }

  private void appointment(String field, Appointment a) {
    text(field + ".title", a.title(), 1, 120);
    text(field + ".text", a.text(), 0, Dossier.MAX_TEXT);
    text(field + ".place", a.place(), 0, 200);
    if (!a.ends().isAfter(a.starts())) {
      found.add(Problem.of(field + ".ends", "procedure.problem.ends"));
    } else if (Duration.between(a.starts(), a.ends()).compareTo(LONGEST) > 0) {
      found.add(Problem.of(field + ".ends", "procedure.problem.long"));
    }
    day(field + ".starts", a.starts().atZone(ZoneOffset.UTC).toLocalDate());
  }

  private void document(String field, Document d) {
    text(field + ".title", d.title(), 1, 160);
    address(field + ".url", d.url());
    day(field + ".day", d.day());
    var size = d.kilobytes();
    if (size != null && (size < 1 || size > 2_000_000)) {
      found.add(Problem.of(field + ".size", "procedure.problem.size"));
    }
  }

  private void address(String field, String url) {
    try {
      SafeUrl.check(url);
      if (url.indexOf('{') >= 0) {
        found.add(Problem.of(field, "procedure.problem.url"));
      }
    } catch (UrlRefused e) {
      found.add(Problem.of(field, "procedure.problem.url"));
    }
  }

  private void news(String field, NewsItem n) {
    text(field + ".title", n.title(), 1, 120);
    text(field + ".text", n.text(), 0, Dossier.MAX_TEXT);
    day(field + ".day", n.day());
  }

  private void contact(Contact c) {
    text("contact.office", c.office(), 0, 120);
    text("contact.address", c.address(), 0, 300);
    text("contact.hours", c.hours(), 0, 200);
    if (!c.phone().isEmpty() && !PHONE.matcher(c.phone()).matches()) {
      found.add(Problem.of("contact.phone", "procedure.problem.phone"));
    }
    if (!c.mail().isEmpty() && (c.mail().length() > 120 || !MAIL.matcher(c.mail()).matches())) {
      found.add(Problem.of("contact.mail", "procedure.problem.mail"));
    }
  }

  private void day(String field, @Nullable LocalDate day) {
    if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
      found.add(Problem.of(field, "procedure.problem.day"));
    }
  }

  private void text(String field, String text, int min, int max) {
    Optional<Problem> problem = PlainText.check(field, text, min, max);
    problem.ifPresent(found::add);
  }
}
