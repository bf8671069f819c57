package org.planrunde.portal.ui.chart;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.util.Locale;

/** Counts as the language of the page writes them: 1.387 or 1,387. */
public final class Numbers {
  private Numbers() {}

  /** For the page that is being made. */
  public static String of(int number) {
    var ui = UI.getCurrent();
    return of(number, ui == null ? Locale.GERMAN : ui.getLocale());
  }

  static String of(int number, Locale locale) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }
}
