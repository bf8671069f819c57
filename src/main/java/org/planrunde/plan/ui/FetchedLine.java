package org.planrunde.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.Layer;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Tag;

/** Says when the shapes of a layer were fetched from their service, and fetches them again. */
final class FetchedLine extends Div {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  FetchedLine(Layer layer, Runnable fetchAgain) {
    addClassName("fetched-line");
    var when = new Span(getTranslation("plan.service.fetched", when(layer), features(layer)));
    when.addClassNames("sm", "muted");
    var again =
        ActionButton.text(getTranslation("plan.service.fetch-again")).icon("refresh-cw").small();
    again.setAriaLabel(getTranslation("plan.service.fetch-again.of", layer.label()));
    again.setDisableOnClick(true);
    var refused = new Div();
    again.onClick(() -> {
      refused.removeAll();
      try {
        fetchAgain.run();
      } catch (RefusedException e) {
        refused.add(new Note(Note.Kind.ERROR, ServiceSentences.say(this, e)));
      }
      again.setEnabled(true);
    });
    add(when, again);
    if (layer.service().getOrDefault("fetchedLimited", "").equals("true")) {
      add(new Tag(Tag.Kind.WARN, getTranslation("plan.service.warn.limited", features(layer))));
    }
    add(refused);
  }

  private static int features(Layer layer) {
    var text = layer.service().getOrDefault("fetchedFeatures", "");
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private String when(Layer layer) {
    try {
      return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(getLocale())
          .withZone(ZONE)
          .format(Instant.parse(layer.service().getOrDefault("fetched", "")));
    } catch (DateTimeParseException e) {
      return "?";
    }
  }
}
