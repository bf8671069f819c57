package org.planrunde.workshop.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names of months and days for a calendar whose weeks start on Monday. */
final class Calendar {
  private Calendar() {}

  static DatePickerI18n words(Locale locale) {
    var german = locale.getLanguage().equals("de");
    return new DatePickerI18n()
        .setMonthNames(
            Stream.of(Month.values())
                .map(m -> m.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList())
        .setWeekdays(sundayFirst(TextStyle.FULL_STANDALONE, locale))
        .setWeekdaysShort(sundayFirst(TextStyle.SHORT_STANDALONE, locale))
        .setToday(german ? "Heute" : "Today")
        .setCancel(german ? "Abbrechen" : "Cancel")
        .setFirstDayOfWeek(1);
  }

  private static java.util.List<String> sundayFirst(TextStyle style, Locale locale) {
    return IntStream.range(0, 7)
        .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(style, locale))
        .toList();
  }
}
