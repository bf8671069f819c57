package org.planrunde.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Locale;
import org.planrunde.kernel.Message;
import org.planrunde.plan.PlanVersion;
import org.planrunde.ui.Tag;

/** Says in words how far a version has come and what it turned out to be. */
final class PlanWords {
  private PlanWords() {}

  static Tag state(Component who, PlanVersion version) {
    var kind =
        switch (version.state()) {
          case PUBLISHED -> Tag.Kind.OK;
          case FAILED -> Tag.Kind.ERROR;
          case READ -> Tag.Kind.WARN;
          case TILED -> Tag.Kind.INFO;
          case UPLOADED, PLACED -> Tag.Kind.PLAIN;
        };
    return new Tag(kind, who.getTranslation("plan.state." + version.state().name()));
  }

  /** File, format, pages, pixels. */
  static String facts(Component who, PlanVersion version) {
    var parts = new ArrayList<String>();
    parts.add(version.fileName());
    var found = version.found();
    if (found != null) {
      parts.add(found.format());
      if (found.pages() > 1) {
        parts.add(who.getTranslation("plan.facts.page", found.page(), found.pages()));
      }
      parts.add(who.getTranslation("plan.facts.pixels", found.width(), found.height()));
    }
    parts.add(who.getTranslation("plan.facts.size", megabytes(who, version.size())));
    return String.join(" · ", parts);
  }

  private static String megabytes(Component who, long bytes) {
    var format = NumberFormat.getInstance(language(who));
    format.setMaximumFractionDigits(1);
    format.setMinimumFractionDigits(1);
    return format.format(Math.max(0.1, bytes / 1e6));
  }

  static Locale language(Component who) {
    return who.getUI().map(ui -> ui.getLocale()).orElse(Locale.GERMAN);
  }

  /** Metres with two digits, as the language writes them. */
  static String metres(Component who, double metres) {
    var format = NumberFormat.getInstance(language(who));
    format.setMaximumFractionDigits(2);
    format.setMinimumFractionDigits(2);
    return format.format(metres);
  }

  static String say(Component who, Message message) {
    return who.getTranslation(message.key(), message.arguments().toArray());
  }

  /** A bar with its words; what is done stays in the row and can be left alone. */
  static Div progress(Component who, PlanVersion version) {
    var bar = new Element("progress");
    bar.setAttribute("max", "100");
    bar.setAttribute("value", Integer.toString(version.progress()));
    var words = who.getTranslation("plan.working." + version.state().name(), version.progress());
    bar.setAttribute("aria-label", words);
    var line = new Div(words);
    line.addClassName("sm");
    var box = new Div(line);
    box.addClassName("plan-progress");
    box.getElement().appendChild(bar);
    return box;
  }
}
