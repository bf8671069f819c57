package org.planrunde.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.Problems;
import org.planrunde.ui.Tag;
import org.planrunde.workshop.Method;
import org.planrunde.workshop.PlannedRound;
import org.planrunde.workshop.RoundKind;
import org.planrunde.workshop.Things;
import org.planrunde.workshop.Weighing;

/** One round as fields; what belongs to weighing is there only where something is weighed. */
final class RoundRow extends ListItem {
  private final PlannedRound stored;
  private final boolean begun;
  private final Runnable changed;
  private final Span number = Words.styled("round-number", "");
  private final Select<RoundKind> kind = new Select<>();
  private final TextField question = new TextField();
  private final IntegerField minutes = new IntegerField();
  private final TextArea words = new TextArea();
  private final MultiSelectComboBox<MapLayer> layers = new MultiSelectComboBox<>();
  private final Select<Method> method = new Select<>();
  private final Select<Things> things = new Select<>();
  private final IntegerField dots = new IntegerField();
  private final Div weighing = new Div(things, method, dots);
  private final ActionButton up;
  private final ActionButton down;

  RoundRow(
      PlannedRound round,
      boolean begun,
      List<MapLayer> offered,
      Runnable changed,
      BiConsumer<RoundRow, Integer> move,
      Consumer<RoundRow> remove) {
    stored = round;
    this.begun = begun;
    this.changed = changed;
    addClassName("round-row");
    getElement().setAttribute("role", "listitem");
    up = tool("arrow-up", "eventdesk.round.up").onClick(() -> move.accept(this, -1));
    down = tool("arrow-down", "eventdesk.round.down").onClick(() -> move.accept(this, 1));
    var bin = tool("trash-2", "eventdesk.round.remove").onClick(() -> remove.accept(this));
    var tools = new Div(up, down, bin);
    tools.addClassName("row-tools");
    fields(offered);
    var more = new Details(getTranslation("eventdesk.round.more"), words, layers);
    more.setOpened(!round.words().isEmpty() || !round.layers().isEmpty());
    var first = new Div(number, kind, question, minutes, tools);
    first.addClassName("round-first");
    add(first, weighing, more);
    if (begun) {
      tools.setVisible(false);
      first.add(new Tag(Tag.Kind.INFO, "lock", getTranslation("eventdesk.round.begun")));
      List.<Component>of(kind, question, minutes, words, layers, method, things, dots)
          .forEach(field -> field.getElement().setEnabled(false));
    }
  }

  private ActionButton tool(String icon, String key) {
    return ActionButton.iconOnly(icon, getTranslation(key));
  }

  private void fields(List<MapLayer> offered) {
    choice(kind, "eventdesk.round.kind", "eventdesk.kind.", stored.kind(), RoundKind.values());
    question.setLabel(getTranslation("eventdesk.round.question"));
    question.setMaxLength(PlannedRound.MAX_QUESTION);
    question.setValue(stored.question());
    minutes.setLabel(getTranslation("eventdesk.round.minutes"));
    minutes.setValue(stored.minutes());
    minutes.setStepButtonsVisible(true);
    minutes.setMin(1);
    minutes.setMax(PlannedRound.MAX_MINUTES);
    words.setLabel(getTranslation("eventdesk.round.words"));
    words.setHelperText(getTranslation("eventdesk.round.words.help"));
    words.setMaxLength(PlannedRound.MAX_WORDS);
    words.setValue(stored.words());
    layers.setLabel(getTranslation("eventdesk.round.layers"));
    layers.setHelperText(getTranslation("eventdesk.round.layers.help"));
    layers.setItems(offered);
    layers.setItemLabelGenerator(MapLayer::label);
    layers.setValue(offered.stream().filter(l -> stored.layers().contains(l.id())).toList());
    var weighed =
        Objects.requireNonNullElse(stored.weighing(), new Weighing(Method.DOTS, Things.THEMES, 5));
    choice(
        things, "eventdesk.round.things", "eventdesk.things.", weighed.things(), Things.values());
    choice(
        method, "eventdesk.round.method", "eventdesk.method.", weighed.method(), Method.values());
    dots.setLabel(getTranslation("eventdesk.round.dots"));
    dots.setValue(Math.max(1, weighed.dots()));
    dots.setStepButtonsVisible(true);
    dots.setMin(1);
    dots.setMax(Weighing.MOST_DOTS);
    weighing.addClassName("round-weighing");
    watch(question);
    watch(minutes);
    watch(words);
    watch(layers);
    watch(dots);
    adapt();
  }

  private <T extends Enum<T>> void choice(
      Select<T> select, String label, String prefix, T value, T[] values) {
    select.setLabel(getTranslation(label));
    select.setItems(values);
    select.setItemLabelGenerator(v -> getTranslation(prefix + v.name()));
    select.setValue(value);
    watch(select);
  }

  private <C extends Component & HasValue<?, ?> & HasSize> void watch(C field) {
    field.setWidthFull();
    field.addValueChangeListener(e -> {
      adapt();
      if (e.isFromClient()) {
        changed.run();
      }
    });
  }

  private void adapt() {
    weighing.setVisible(kind.getValue() == RoundKind.WEIGH);
    dots.setVisible(method.getValue() == Method.DOTS);
  }

  boolean begun() {
    return begun;
  }

  void place(int index, int all, boolean mayGoUp) {
    number.setText(Integer.toString(index + 1));
    getElement().setAttribute("aria-label", getTranslation("eventdesk.round", index + 1));
    up.setEnabled(mayGoUp);
    down.setEnabled(index < all - 1);
  }

  void number(String field, Problems problems) {
    problems.at(field + ".question", question);
    problems.at(field + ".words", words);
    problems.at(field + ".minutes", minutes);
    problems.at(field + ".layers", layers);
    problems.at(field + ".weighing", method);
    problems.at(field + ".dots", dots);
  }

  void focus() {
    question.focus();
  }

  /** The round as typed; an empty number is told as 0, which is refused. */
  PlannedRound round() {
    if (begun) {
      return stored;
    }
    var weighs = kind.getValue() == RoundKind.WEIGH;
    var some = method.getValue() == Method.DOTS;
    return new PlannedRound(
        stored.id(),
        kind.getValue(),
        question.getValue(),
        words.getValue(),
        number(minutes),
        weighs ? new Weighing(method.getValue(), things.getValue(), some ? number(dots) : 0) : null,
        layers.getValue().stream().map(MapLayer::id).toList());
  }

  private static int number(IntegerField field) {
    return field.getValue() == null ? 0 : field.getValue();
  }
}
