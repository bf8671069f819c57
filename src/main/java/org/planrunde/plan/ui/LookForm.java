package org.planrunde.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.LayerStyle;
import org.planrunde.plan.LayerStyle.Category;
import org.planrunde.plan.Paint;
import org.planrunde.plan.Stroke;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;

/** How strongly a layer shows, and by what its features are told apart. */
final class LookForm extends Div {
  /** In this order, before somebody chooses. */
  private static final List<Paint> HOUSE =
      List.of(
          Paint.BLUE, Paint.AMBER, Paint.GREEN, Paint.MAGENTA, Paint.TEAL, Paint.RUST, Paint.GREY);

  private static final List<Stroke> LINES = List.of(Stroke.SOLID, Stroke.DASHED, Stroke.DOTTED);

  private final LookDesk desk;
  private final Layer layer;
  private final Map<String, List<String>> choices;
  private final Problems problems = new Problems();
  private final IntegerField opacity = new IntegerField(getTranslation("plan.opacity"));
  private final Select<String> attribute = new Select<>();
  private final Div lines = new Div();
  private final List<CategoryLine> categories = new ArrayList<>();

  LookForm(LookDesk desk, Layer layer, Runnable close) {
    this.desk = desk;
    this.layer = layer;
    boolean shapes = layer.kind() == LayerKind.GEOJSON;
    choices = shapes ? desk.choices(layer) : Map.of();
    addClassName("look-form");
    opacity.setMin(0);
    opacity.setMax(100);
    opacity.setStep(5);
    opacity.setStepButtonsVisible(true);
    opacity.setSuffixComponent(new Span("%"));
    opacity.setValue((int) Math.round(100 * layer.opacity()));
    opacity.setManualValidation(true);
    lines.addClassName("look-lines");
    var save = ActionButton.secondary(getTranslation("plan.look.save")).onClick(this::save);
    var leave = ActionButton.text(getTranslation("plan.look.leave")).onClick(close);
    var row = new Div(save, leave);
    row.addClassName("row");
    add(new H3(getTranslation("plan.look.of", layer.label())), problems, opacity);
    if (shapes) {
      offerAttributes();
      add(attribute, lines);
      fill();
    }
    add(row);
  }

  void focus() {
    opacity.focus();
  }

  private void offerAttributes() {
    var known = new LinkedHashSet<String>();
    known.add("");
    known.addAll(choices.keySet());
    var style = layer.style();
    if (style != null) {
      known.add(style.attribute());
    }
    attribute.setLabel(getTranslation("plan.look.attribute"));
    attribute.setHelperText(
        getTranslation("plan.look.attribute.help", LayerStyle.MAX_CATEGORIES - 1));
    attribute.setItems(known);
    attribute.setItemLabelGenerator(it -> it.isEmpty() ? getTranslation("plan.look.all") : it);
    attribute.setValue(style == null ? "" : style.attribute());
    attribute.addValueChangeListener(_ -> fill());
  }

  /** One line for each category: what is stored, or the house's colours in turn. */
  private void fill() {
    problems.forgetFields();
    problems.at("opacity", opacity);
    problems.at("attribute", attribute);
    problems.at("categories", attribute);
    lines.removeAll();
    categories.clear();
    var style = layer.style();
    var chosen = attribute.getValue();
    var shown =
        style != null && style.attribute().equals(chosen) ? style.categories() : fresh(chosen);
    for (var category : shown) {
      var line = new CategoryLine(category, shown.size() > 1);
      problems.at("label-" + categories.size(), line.label());
      categories.add(line);
      lines.add(line);
    }
  }

  private List<Category> fresh(String chosen) {
    if (chosen.isEmpty()) {
      return List.of(new Category("", layer.label(), Paint.ACCENT, Stroke.DASHED));
    }
    var fresh = new ArrayList<Category>();
    for (var value : choices.getOrDefault(chosen, List.of())) {
      var turn = fresh.size();
      // Where the colours come round again, the lines differ.
      var stroke = LINES.get((turn / HOUSE.size()) % LINES.size());
      var label = value.length() > 80 ? value.substring(0, 79) + "…" : value;
      fresh.add(new Category(value, label, HOUSE.get(turn % HOUSE.size()), stroke));
    }
    fresh.add(new Category("", getTranslation("plan.look.others"), Paint.ACCENT, Stroke.DASHED));
    return fresh;
  }

  private void save() {
    var percent = opacity.getValue();
    var strength = percent == null ? -1 : percent / 100.0;
    var style =
        categories.isEmpty()
            ? Optional.<LayerStyle>empty()
            : Optional.of(
                new LayerStyle(
                    attribute.getValue(), categories.stream().map(CategoryLine::get).toList()));
    if (!problems.guard(() -> desk.save(layer, strength, style))) {
      problems.scrollIntoView();
    }
  }
}
