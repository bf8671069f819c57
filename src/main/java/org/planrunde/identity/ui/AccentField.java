package org.planrunde.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Consumer;
import org.planrunde.ui.AccentCheck;
import org.planrunde.ui.Tag;

/** Asks for the accent colour, by picking or typing, and says how readable it is. */
final class AccentField extends Div {
  private final TextField field = new TextField(getTranslation("identity.town.accent"));
  private final Element picker = new Element("input");
  private final UnorderedList findings = new UnorderedList();
  private final Consumer<String> shown;

  /** {@code shown} hears every colour that is one. */
  AccentField(String value, Consumer<String> shown) {
    this.shown = shown;
    addClassName("accent-field");
    findings.addClassNames("findings", "sm");
    findings.getElement().setAttribute("aria-live", "polite");
    field.setHelperText(getTranslation("identity.town.accent.help"));
    field.setMaxLength(7);
    field.setValue(value);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(_ -> check());
    picker
        .setAttribute("type", "color")
        .setAttribute("aria-label", getTranslation("identity.town.accent.pick"));
    picker
        .addEventListener("change", _ -> picked(picker.getProperty("value", value)))
        .synchronizeProperty("value");
    var row = new Div(field);
    row.addClassName("row");
    row.getElement().appendChild(picker);
    add(row, findings);
    check();
  }

  private void picked(String colour) {
    field.setValue(colour.toUpperCase(Locale.ROOT));
  }

  TextField field() {
    return field;
  }

  String value() {
    return field.getValue();
  }

  private void check() {
    findings.removeAll();
    var typed = field.getValue().strip();
    AccentCheck.of(typed)
        .ifPresent(check -> {
          picker.setProperty("value", typed.toLowerCase(Locale.ROOT));
          finding(ratio("identity.town.accent.white", check.white()), readable(check.white()));
          finding(ratio("identity.town.accent.dark", check.dark()), readable(check.dark()));
          used("identity.town.accent.button", check.button(), typed);
          used("identity.town.accent.text", check.text(), typed);
          shown.accept(typed);
        });
  }

  private String ratio(String key, double contrast) {
    var number = NumberFormat.getNumberInstance(getLocale());
    number.setMinimumFractionDigits(1);
    number.setMaximumFractionDigits(1);
    return getTranslation(key, number.format(Math.floor(contrast * 10) / 10));
  }

  private Tag readable(double contrast) {
    return contrast >= AccentCheck.READABLE
        ? new Tag(Tag.Kind.OK, getTranslation("identity.town.accent.readable"))
        : new Tag(Tag.Kind.WARN, getTranslation("identity.town.accent.weak"));
  }

  private void used(String key, String colour, String typed) {
    var same = colour.equalsIgnoreCase(typed);
    var dot = new Span();
    dot.addClassName("swatch");
    dot.getStyle().set("background", colour);
    var kind = same ? "identity.town.accent.as-it-is" : "identity.town.accent.darkened";
    finding(getTranslation(key, colour), dot, new Tag(Tag.Kind.PLAIN, getTranslation(kind)));
  }

  private void finding(String words, com.vaadin.flow.component.Component... beside) {
    var item = new ListItem(new Span(words));
    item.add(beside);
    findings.add(item);
  }
}
