package org.planrunde.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Figures and dates as people write them, and the smallest parts of the board. */
final class Words {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,:]*\\d|\\d");

  private Words() {}

  static String decimal(double value, Locale locale) {
    return String.format(locale, "%.2f", value);
  }

  static String percent(double share, Locale locale) {
    return String.format(locale, "%d %%", Math.round(share * 100));
  }

  static String moment(Instant moment, Locale locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(locale)
        .withZone(ZONE)
        .format(moment);
  }

  /** A text whose figures stand out. */
  static Span counted(String text) {
    var span = new Span();
    var numbers = NUMBER.matcher(text);
    int done = 0;
    while (numbers.find()) {
      span.getElement().appendChild(Element.createText(text.substring(done, numbers.start())));
      span.add(styled("count", numbers.group()));
      done = numbers.end();
    }
    span.getElement().appendChild(Element.createText(text.substring(done)));
    return span;
  }

  static Span styled(String css, String text) {
    var span = new Span(text);
    span.addClassNames(css.split(" "));
    return span;
  }

  /** A button that looks like the text it is made of. */
  static NativeButton plainButton(Runnable action, Component... content) {
    var button = new NativeButton();
    button.addClassName("plain-button");
    button.add(content);
    button.addClickListener(_ -> action.run());
    return button;
  }
}
