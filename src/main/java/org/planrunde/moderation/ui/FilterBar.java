package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.PublicationState;
import org.planrunde.moderation.Flag;
import org.planrunde.moderation.Subject;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Chips;
import org.planrunde.ui.SearchField;

/** Above the queue: all or flagged, category, and the rest behind one button. */
final class FilterBar extends Div {
  private final Procedure procedure;
  private final QueueModel model;
  private final Runnable changed;
  private final Runnable reload;
  private final Chips<String> chips = Chips.single(getTranslation("moderation.filter.flagged"));
  private final Select<String> category = new Select<>();
  private final ActionButton toggle = ActionButton.text(getTranslation("moderation.filter.more"));
  private final Div more = new Div();
  private boolean wasNarrow;

  FilterBar(Procedure procedure, QueueModel model, Runnable changed, Runnable reload) {
    this.procedure = procedure;
    this.model = model;
    this.changed = changed;
    this.reload = reload;
    addClassName("queue-filters");
    chips.addSelectionListener(values -> {
      model.filter().flag = values.iterator().next();
      narrowed();
    });
    category.setAriaLabel(getTranslation("moderation.filter"));
    category.setItemLabelGenerator(this::categoryLabel);
    category.addValueChangeListener(e -> {
      if (e.isFromClient()) {
        model.filter().category = e.getValue();
        narrowed();
      }
    });
    toggle.icon("sliders-horizontal").onClick(() -> open(!more.isVisible()));
    more.addClassName("queue-more");
    open(false);
    fill();
    add(chips, category, toggle, more);
  }

  private void narrowed() {
    model.filtered();
    changed.run();
  }

  private void open(boolean open) {
    more.setVisible(open);
    toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
  }

  private void fill() {
    more.removeAll();
    var f = model.filter();
    var words =
        new SearchField(
            getTranslation("moderation.filter.words"), getTranslation("moderation.filter.words"));
    words.setValue(f.words);
    words.addSearchListener(text -> {
      f.words = text;
      narrowed();
    });
    more.add(
        words,
        select(
            "moderation.filter.state",
            "moderation.state.",
            List.of("RECEIVED", "PUBLISHED", "WITHHELD"),
            f.state.name(),
            value -> {
              f.state = PublicationState.valueOf(value);
              reload.run();
            }),
        optional(
            "moderation.filter.flag",
            "moderation.flag.",
            names(Flag.Kind.values()),
            f.flag,
            v -> f.flag = v),
        optional(
            "moderation.filter.kind",
            "moderation.kind.",
            names(Subject.Kind.values()),
            f.kind,
            v -> f.kind = v),
        optional(
            "moderation.filter.channel",
            "moderation.channel.",
            names(Channel.values()),
            f.channel,
            v -> f.channel = v),
        select(
            "moderation.filter.age",
            "moderation.filter.age.",
            names(QueueFilter.Age.values()),
            f.age.name(),
            value -> {
              f.age = QueueFilter.Age.valueOf(value);
              narrowed();
            }));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private Select<String> optional(
      String label, String prefix, List<String> values, String value, Consumer<String> set) {
    return select(
        label,
        prefix,
        Stream.concat(Stream.of(QueueFilter.ALL), values.stream()).toList(),
        values.contains(value) ? value : QueueFilter.ALL,
        chosen -> {
          set.accept(chosen);
          narrowed();
        });
  }

  private Select<String> select(
      String label, String prefix, List<String> values, String value, Consumer<String> set) {
    var select = new Select<String>();
    select.setLabel(getTranslation(label));
    select.setItems(values);
    select.setItemLabelGenerator(
        v -> v.isEmpty() ? getTranslation("moderation.filter.any") : getTranslation(prefix + v));
    select.setValue(value);
    select.addValueChangeListener(e -> set.accept(e.getValue()));
    return select;
  }

  /** Draws the numbers and choices as the model has them. */
  void show() {
    var f = model.filter();
    chips.clear();
    chips.add(QueueFilter.ALL, getTranslation("moderation.filter.all"), model.size());
    chips.add(
        QueueFilter.FLAGGED, getTranslation("moderation.filter.with-flag"), model.flaggedCount());
    var plain = f.flag.equals(QueueFilter.ALL) || f.flag.equals(QueueFilter.FLAGGED);
    chips.select(plain ? Set.of(f.flag) : Set.of());
    var counts = model.counts();
    category.setVisible(!counts.isEmpty());
    category.setItems(
        Stream.concat(
                Stream.of(QueueFilter.ALL),
                procedure.categories().stream().map(Category::key).filter(counts::containsKey))
            .toList());
    category.setValue(f.category);
    if (wasNarrow && !f.isNarrow()) {
      fill();
    }
    wasNarrow = f.isNarrow();
  }

  private String categoryLabel(String key) {
    var label =
        procedure
            .category(key)
            .map(Category::label)
            .orElseGet(() -> getTranslation("moderation.all"));
    return label + ": " + model.counts().getOrDefault(key, model.size());
  }
}
