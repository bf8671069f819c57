package org.planrunde.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.planrunde.plan.LayerStyle.Category;
import org.planrunde.plan.Paint;
import org.planrunde.plan.Stroke;

/** One category of a style: its sample, the words of the legend, colour and line. */
final class CategoryLine extends Div {
  private final Category before;
  private final Span sample = new Span();
  private final TextField label = new TextField();
  private final Select<Paint> paint = new Select<>();
  private final Select<Stroke> stroke = new Select<>();

  /** {@code several} names the value in the labels, since there are other lines. */
  CategoryLine(Category category, boolean several) {
    before = category;
    addClassName("look-line");
    sample.addClassName("look-sample");
    sample.getElement().setAttribute("aria-hidden", "true");
    var value = category.value().isEmpty() ? getTranslation("plan.look.others") : category.value();
    label.setLabel(
        several ? getTranslation("plan.look.label.of", value) : getTranslation("plan.look.label"));
    label.setMaxLength(80);
    label.setManualValidation(true);
    label.setValue(category.label());
    paint.setLabel(getTranslation("plan.look.paint"));
    paint.setItems(Paint.values());
    paint.setItemLabelGenerator(it -> getTranslation("plan.paint." + it.name()));
    paint.setValue(category.paint());
    stroke.setLabel(getTranslation("plan.look.stroke"));
    stroke.setItems(Stroke.values());
    stroke.setItemLabelGenerator(it -> getTranslation("plan.stroke." + it.name()));
    stroke.setValue(category.stroke());
    if (several) {
      paint.setAriaLabel(getTranslation("plan.look.paint.of", value));
      stroke.setAriaLabel(getTranslation("plan.look.stroke.of", value));
    }
    paint.addValueChangeListener(_ -> draw());
    stroke.addValueChangeListener(_ -> draw());
    add(sample, label, paint, stroke);
    draw();
  }

  private void draw() {
    var token = token(paint.getValue());
    sample.getStyle().set("--sample", "var(" + token + ")");
    sample.getStyle().set("--edge", "var(" + (token.startsWith("--zv") ? "--ink-2" : token) + ")");
    sample.getStyle().set("border-style", stroke.getValue().name().toLowerCase(Locale.ROOT));
  }

  /** The design token of a colour. */
  private static String token(Paint colour) {
    var name = colour.name().toLowerCase(Locale.ROOT);
    return switch (colour) {
      case ACCENT -> "--accent-text";
      case GREY -> "--ink-3";
      case BLUE, TEAL, GREEN, AMBER, RUST, MAGENTA -> "--paint-" + name;
      default -> "--zv-" + name;
    };
  }

  TextField label() {
    return label;
  }

  Category get() {
    return new Category(before.value(), label.getValue(), paint.getValue(), stroke.getValue());
  }
}
