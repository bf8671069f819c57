package org.planrunde.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Channel;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.PinShape;
import org.planrunde.ui.Shape;
import org.planrunde.workshop.Card;
import org.planrunde.workshop.RoundKind;
import org.planrunde.workshop.Workshop;

/** Small pieces that the event desk's parts share. */
final class Words {
  private Words() {}

  static String kind(Component who, RoundKind kind) {
    return who.getTranslation("eventdesk.kind." + kind.name());
  }

  /** Day and hour as people say them. */
  static String when(Instant at, Locale locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(locale)
        .format(at.atZone(EventDesk.ZONE));
  }

  /** The head of the pin of a category, a plain circle if there is none. */
  static Shape shape(Procedure procedure, @Nullable String category, int size) {
    return procedure
        .category(category)
        .map(c -> new Shape(PinShape.valueOf(c.shape().toUpperCase(Locale.ROOT)), c.icon(), size))
        .orElseGet(() -> new Shape(PinShape.CIRCLE, "message-square", size));
  }

  /** Where a card came from: a table, home, paper; nothing if that is not known. */
  static String origin(Component who, Workshop workshop, Card card) {
    var tables = workshop.plan().tables();
    var table = card.table();
    if (table != null && table >= 0 && table < tables.size()) {
      return tables.get(table).name();
    }
    if (card.home()) {
      return who.getTranslation("eventdesk.from.home");
    }
    return who.getTranslation(
        card.channel() == Channel.PAPER ? "eventdesk.from.paper" : "eventdesk.from.room");
  }

  /** Title and text as one. */
  static String text(Card card) {
    return card.text().isBlank() ? card.title() : card.title() + "\n" + card.text();
  }

  static Span styled(String css, String text) {
    var span = new Span(text);
    span.addClassName(css);
    return span;
  }

  static H2 heading(String text) {
    var heading = new H2(text);
    heading.addClassName("aside-title");
    return heading;
  }
}
