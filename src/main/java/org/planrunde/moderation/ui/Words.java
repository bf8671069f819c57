package org.planrunde.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.moderation.Said;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.PinShape;
import org.planrunde.ui.Shape;

/** Small pieces of text that the desk's screens share; times are those of Berlin. */
final class Words {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private Words() {}

  /** How long ago, in the coarsest unit that says it: minutes, hours, days. */
  static String ago(Component who, Instant then, Instant now) {
    var minutes = Math.max(0, Duration.between(then, now).toMinutes());
    if (minutes < 60) {
      return who.getTranslation("moderation.ago.minutes", minutes);
    }
    return minutes < 48 * 60
        ? who.getTranslation("moderation.ago.hours", minutes / 60)
        : who.getTranslation("moderation.ago.days", minutes / (24 * 60));
  }

  /** The same without "ago": how long something has been waiting. */
  static String age(Component who, Instant then, Instant now) {
    var minutes = Math.max(0, Duration.between(then, now).toMinutes());
    if (minutes < 60) {
      return who.getTranslation("moderation.age.minutes", minutes);
    }
    return minutes < 48 * 60
        ? who.getTranslation("moderation.age.hours", minutes / 60)
        : who.getTranslation("moderation.age.days", minutes / (24 * 60));
  }

  static String moment(Component who, Instant at) {
    return DateTimeFormatter.ofPattern(who.getTranslation("moderation.moment"), locale())
        .format(at.atZone(ZONE));
  }

  private static Locale locale() {
    var ui = UI.getCurrent();
    return ui == null ? Locale.GERMAN : ui.getLocale();
  }

  static Span styled(String css, String text) {
    var span = new Span(text);
    span.addClassNames(css.split(" ", -1));
    return span;
  }

  static H2 heading(String text) {
    var heading = new H2(text);
    heading.addClassName("aside-title");
    return heading;
  }

  /** The head of the pin of a category, a plain circle if there is none. */
  static Shape shape(Procedure procedure, @Nullable String category, int size) {
    return procedure
        .category(category)
        .map(c -> new Shape(PinShape.valueOf(c.shape().toUpperCase(Locale.ROOT)), c.icon(), size))
        .orElseGet(() -> new Shape(PinShape.CIRCLE, "message-square", size));
  }

  /** The title, or the beginning of the text if there is none. */
  static String title(Contribution c) {
    return c.title().isEmpty() ? c.text() : c.title();
  }

  /** The same for any subject. */
  static String title(Said said) {
    return said.title().isEmpty() ? said.text() : said.title();
  }
}
