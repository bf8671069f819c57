package org.planrunde.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Slugs;
import org.planrunde.procedure.Category;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Icon;
import org.planrunde.ui.PinShape;
import org.planrunde.ui.Shape;

/** One category: how its pin looks and what it is called. */
final class CategoryRow extends Div {
  private static final List<String> ICONS =
      List.of(
          "bus-front",
          "leaf",
          "armchair",
          "lamp-desk",
          "accessibility",
          "store",
          "route",
          "sun",
          "lightbulb",
          "users",
          "message-square",
          "map-pin",
          "calendar",
          "box",
          "info",
          "hand");

  private final TextField label = new TextField();
  private final Select<PinShape> shape = new Select<>();
  private final Select<String> icon = new Select<>();
  private final Div sample = new Div();
  private @Nullable String key;

  CategoryRow(
      @Nullable Category category, PinShape free, Runnable changed, Consumer<CategoryRow> remove) {
    addClassName("category-row");
    getElement().setAttribute("role", "group");
    label.setMaxLength(60);
    label.setPlaceholder(getTranslation("procedure.category.label"));
    label.setAriaLabel(getTranslation("procedure.category.label"));
    shape.setAriaLabel(getTranslation("procedure.category.shape"));
    shape.setItems(PinShape.values());
    shape.setItemLabelGenerator(s -> getTranslation("procedure.shape." + s.name()));
    shape.setRenderer(
        new ComponentRenderer<>(
            s -> line(new Shape(s, "", 22), getTranslation("procedure.shape." + s.name()))));
    icon.setAriaLabel(getTranslation("procedure.category.icon"));
    icon.setItems(ICONS);
    icon.setItemLabelGenerator(i -> getTranslation("procedure.icon." + i));
    icon.setRenderer(
        new ComponentRenderer<>(i -> line(new Icon(i), getTranslation("procedure.icon." + i))));
    key = category == null ? null : category.key();
    label.setValue(category == null ? "" : category.label());
    shape.setValue(
        category == null ? free : PinShape.valueOf(category.shape().toUpperCase(Locale.ROOT)));
    icon.setValue(
        category != null && ICONS.contains(category.icon())
            ? category.icon()
            : NewProcedure.icon(free));
    sample.addClassName("category-sample");
    label.addValueChangeListener(e -> changed.run());
    shape.addValueChangeListener(e -> redraw(changed));
    icon.addValueChangeListener(e -> redraw(changed));
    var bin =
        ActionButton.iconOnly("trash-2", getTranslation("procedure.category.remove"))
            .small()
            .onClick(() -> remove.accept(this));
    add(sample, label, shape, icon, bin);
    redraw(() -> {});
  }

  private static Component line(Component picture, String text) {
    var line = new Span(picture, new Span(text));
    line.addClassName("pick");
    return line;
  }

  private void redraw(Runnable changed) {
    sample.removeAll();
    sample.add(new Shape(shape.getValue(), icon.getValue(), 34));
    changed.run();
  }

  TextField label() {
    return label;
  }

  PinShape shape() {
    return shape.getValue();
  }

  Optional<String> key() {
    return Optional.ofNullable(key);
  }

  void focus() {
    label.focus();
  }

  /** The category; a new one gets a key that is not among the taken ones, and keeps it. */
  Category category(Set<String> taken) {
    var words = PlainText.tidy(label.getValue());
    var own = key == null ? Slugs.free(words, "kategorie", 40, taken::contains) : key;
    taken.add(own);
    if (!words.isEmpty()) {
      key = own;
    }
    return new Category(own, words, shape.getValue().name(), icon.getValue());
  }
}
