package org.planrunde.procedure.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Days of Berlin and the moments where they begin and end; ends are exclusive moments. */
final class Days {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private Days() {}

  static LocalDate first(Instant starts) {
    return starts.atZone(ZONE).toLocalDate();
  }

  /** The last day that belongs to what ends at an exclusive moment. */
  static LocalDate last(Instant ends) {
    return ends.minusMillis(1).atZone(ZONE).toLocalDate();
  }

  static Instant start(LocalDate first) {
    return first.atStartOfDay(ZONE).toInstant();
  }

  static Instant end(LocalDate last) {
    return start(last.plusDays(1));
  }

  static String words(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  /** Names of months and days for a calendar; the week starts on Monday. */
  static DatePickerI18n words(Locale locale) {
    var names = DateFormatSymbols.getInstance(locale);
    return new DatePickerI18n()
        .setMonthNames(list(names.getMonths(), 0, 12))
        .setWeekdays(list(names.getWeekdays(), 1, 8))
        .setWeekdaysShort(list(names.getShortWeekdays(), 1, 8))
        .setToday(locale.getLanguage().equals("de") ? "Heute" : "Today")
        .setCancel(locale.getLanguage().equals("de") ? "Abbrechen" : "Cancel")
        .setFirstDayOfWeek(1);
  }

  private static List<String> list(String[] names, int from, int to) {
    return Arrays.asList(names).subList(from, to);
  }
}
