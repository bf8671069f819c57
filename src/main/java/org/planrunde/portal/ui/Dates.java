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
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

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

  /** Such as "11. Dezember", with the year if it is another one; day and month share a line. */
  String full(LocalDate day) {
    return format(
        day,
        german() ? "d.\u00a0MMMM" : "d\u00a0MMMM",
        german() ? "d.\u00a0MMMM yyyy" : "d\u00a0MMMM yyyy");
  }

  /** Such as "11. Dez.", or "Jan. 2027" in another year. */
  String brief(LocalDate day) {
    return format(day, german() ? "d.\u00a0MMM" : "d\u00a0MMM", "MMM yyyy");
  }

  /** Such as "März", or "Okt. 2025" in another year. */
  String month(LocalDate day) {
    return format(day, "LLLL", "MMM yyyy");
  }

  /** Such as "11.12.2026". */
  String numeric(LocalDate day) {
    return DateTimeFormatter.ofPattern(german() ? "dd.MM.yyyy" : "d MMM yyyy", locale).format(day);
  }

  /** Such as "11". */
  String dayOfMonth(Instant moment) {
    return Integer.toString(day(moment).getDayOfMonth());
  }

  /** Such as "Dez." */
  String shortMonth(Instant moment) {
    return DateTimeFormatter.ofPattern("LLL", locale).format(day(moment));
  }

  /** Such as "Dezember 2026". */
  String monthAndYear(Instant moment) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(day(moment));
  }

  /** Such as "Fr., 11. Dezember, 18:00 bis 20:00 Uhr", or with the last day if it is another. */
  String range(Instant starts, Instant ends) {
    var first = weekday(starts) + ", " + full(day(starts)) + ", " + time(starts);
    var last =
        day(starts).equals(lastDay(ends))
            ? time(ends)
            : weekday(ends) + ", " + full(day(ends)) + ", " + time(ends);
    return first + (german() ? " bis " : " to ") + last + (german() ? "\u00a0Uhr" : "");
  }

  private String weekday(Instant moment) {
    return DateTimeFormatter.ofPattern("EEE", locale).format(day(moment));
  }

  private String time(Instant moment) {
    return DateTimeFormatter.ofPattern(german() ? "H:mm" : "h:mm a", locale)
        .format(moment.atZone(ZONE));
  }

  LocalDate today() {
    return today;
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
