package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Municipality;
import org.planrunde.procedure.ProcedureState;
import org.planrunde.procedure.catalogue.Choices;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Chips;

/** The choices that narrow the procedures: states as chips, the rest behind a button. */
final class TownFilters extends Div {
  private final Chips<ProcedureState> states;
  private final Div more = Parts.div("portal-choices");
  private final ActionButton toggle = ActionButton.secondary("").icon("sliders-horizontal");
  private final Consumer<TownWish> wanted;
  private TownWish wish;

  TownFilters(TownWish wish, Choices choices, List<Municipality> towns, Consumer<TownWish> wanted) {
    this.wish = wish;
    this.wanted = wanted;
    states = Chips.multi(getTranslation("portal.filter.state"));
    for (var state : List.of(ProcedureState.RUNNING, ProcedureState.SOON, ProcedureState.DONE)) {
      states.add(
          state, getTranslation("portal.filter." + state.name().toLowerCase(Locale.ROOT)), 0);
    }
    states.select(wish.states());
    states.addSelectionListener(chosen -> say(this.wish.withStates(chosen)));
    addAll(choices, towns);
    toggle.addClassName("chip-button");
    toggle.onClick(() -> open(!more.isVisible()));
    var line = Parts.div("portal-filter", states);
    if (more.getElement().getChildCount() > 0) {
      line.add(toggle);
    }
    add(line, more);
    open(wish.choices() > 0);
  }

  private void addAll(Choices choices, List<Municipality> towns) {
    words("portal.topic", choices.topics(), wish.topic(), t -> wish.withTopic(t));
    words("portal.district", choices.districts(), wish.district(), d -> wish.withDistrict(d));
    if (choices.levels().size() > 1) {
      more.add(
          choice(
              "portal.about.level",
              choices.levels(),
              wish.level(),
              l -> getTranslation("portal.level." + l.name().toLowerCase(Locale.ROOT)),
              l -> wish.withLevel(l)));
    }
    var there = towns.stream().filter(t -> choices.municipalities().contains(t.id())).toList();
    if (there.size() > 1) {
      var now = there.stream().filter(t -> t.id().equals(wish.municipality())).findFirst();
      more.add(
          choice(
              "portal.municipality",
              there,
              now.orElse(null),
              Municipality::name,
              t -> wish.withMunicipality(t == null ? null : t.id())));
    }
  }

  private void words(
      String key, List<String> words, String now, Function<String, TownWish> change) {
    if (words.size() > 1) {
      var chosen = words.contains(now) ? now : null;
      more.add(choice(key, words, chosen, w -> w, w -> change.apply(w == null ? "" : w)));
    }
  }

  private <T> Select<T> choice(
      String key,
      List<T> items,
      @Nullable T chosen,
      Function<T, String> label,
      Function<@Nullable T, TownWish> change) {
    var choice = new Select<T>();
    choice.setLabel(getTranslation(key));
    choice.setItems(new ArrayList<>(items));
    choice.setEmptySelectionAllowed(true);
    choice.setEmptySelectionCaption(getTranslation("portal.all"));
    choice.setItemLabelGenerator(i -> i == null ? getTranslation("portal.all") : label.apply(i));
    if (chosen != null) {
      choice.setValue(chosen);
    }
    choice.addValueChangeListener(event -> say(change.apply(event.getValue())));
    return choice;
  }

  private void say(TownWish next) {
    wish = next;
    nameToggle();
    wanted.accept(next);
  }

  /** What stands elsewhere has changed, such as the words of the search. */
  void follow(TownWish other) {
    wish = other;
  }

  /** How many there would be in each state. */
  void count(Map<ProcedureState, Integer> counts) {
    for (var state : ProcedureState.values()) {
      states.setCount(state, counts.getOrDefault(state, 0));
    }
  }

  private void open(boolean open) {
    more.setVisible(open);
    toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    nameToggle();
  }

  private void nameToggle() {
    var number = wish.choices();
    toggle.setText(
        number == 0
            ? getTranslation("portal.filter")
            : getTranslation("portal.filter.made", number));
    toggle.setClassName("made", number > 0);
  }
}
