package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates in words, where the municipality lies. */
final class Dates {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final Locale locale;
  private final Instant now;
  private final LocalDate today;

  Dates(Locale locale, Instant now) {
    this.locale = locale;
    this.now = now;
    this.today = day(now);
  }

  /** The moment at which the page was built. */
  Instant now() {
    return now;
  }

  /** The language a component speaks. */
  static Locale localeOf(Component component) {
    var ui = component.getUI().orElseGet(UI::getCurrent);
    return ui == null ? Locale.GERMAN : ui.getLocale();
  }

  static LocalDate day(Instant moment) {
    return moment.atZone(ZONE).toLocalDate();
  }

  /** The last day of something that ends just before a moment. */
  static LocalDate lastDay(Instant end) {
    return day(end.minusMillis(1));
  }

  /** Such as "11. Dezember", with the year if it is another one. */
  String full(LocalDate day) {
    return format(day, german() ? "d. MMMM" : "d MMMM", german() ? "d. MMMM yyyy" : "d MMMM yyyy");
  }

  /** Such as "11. Dez.", or "Jan. 2027" in another year. */
  String brief(LocalDate day) {
    return format(day, german() ? "d. MMM" : "d MMM", "MMM yyyy");
  }

  /** Such as "März", or "Okt. 2025" in another year. */
  String month(LocalDate day) {
    return format(day, "LLLL", "MMM yyyy");
  }

  /** Whole days from today, 0 for today. */
  long daysUntil(LocalDate day) {
    return ChronoUnit.DAYS.between(today, day);
  }

  private boolean german() {
    return locale.getLanguage().equals(Locale.GERMAN.getLanguage());
  }

  private String format(LocalDate day, String near, String far) {
    var pattern = day.getYear() == today.getYear() ? near : far;
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }
}
