package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.contribution.Order;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Chips;
import org.planrunde.ui.SearchField;

/** The choices that narrow list and map alike; made when somebody first opens them. */
final class FilterBox extends Div {
  private final Procedure procedure;
  private final Consumer<Wish> wanted;
  private final Consumer<Coordinate> located;
  private Wish wish;

  FilterBox(Procedure procedure, Wish wish, Consumer<Wish> wanted, Consumer<Coordinate> located) {
    this.procedure = procedure;
    this.wish = wish;
    this.wanted = wanted;
    this.located = located;
    addClassName("filters");
  }

  /** Most visitors never open them, and each field weighs on the session of everybody. */
  @Override
  public void setVisible(boolean visible) {
    if (visible && getComponentCount() == 0) {
      build();
    }
    super.setVisible(visible);
  }

  private void build() {
    var near = new NearMe(located);
    near.setVisible(wish.order() == Order.NEAREST);
    var search = new SearchField(getTranslation("portal.find"), getTranslation("portal.find.hint"));
    search.setValue(wish.words());
    search.addSearchListener(words -> say(this.wish.withWords(words)));
    add(search);
    if (!procedure.categories().isEmpty()) {
      add(categories());
    }
    var row = Parts.div("row");
    if (!procedure.types().isEmpty()) {
      row.add(types());
    }
    row.add(orders(near));
    add(row, near);
  }

  private Chips<String> categories() {
    var chips = Chips.<String>single(getTranslation("portal.category"));
    chips.add("", getTranslation("portal.all"));
    procedure.categories().forEach(c -> chips.add(c.key(), Looks.shape(c, 22), c.label()));
    var chosen = wish.category();
    chips.select(Set.of(chosen == null ? "" : chosen));
    chips.addSelectionListener(keys ->
        say(wish.withCategory(keys.stream().filter(k -> !k.isEmpty()).findFirst().orElse(null))));
    return chips;
  }

  private Select<String> types() {
    var keys = new ArrayList<>(List.of(""));
    procedure.types().forEach(t -> keys.add(t.key()));
    var choice = new Select<String>();
    choice.setLabel(getTranslation("portal.type"));
    choice.setItems(keys);
    choice.setItemLabelGenerator(
        k -> procedure.type(k).map(t -> t.label()).orElseGet(() -> getTranslation("portal.all")));
    var chosen = wish.type();
    choice.setValue(chosen == null ? "" : chosen);
    choice.addValueChangeListener(event -> {
      var key = event.getValue();
      say(wish.withType(key == null || key.isEmpty() ? null : key));
    });
    return choice;
  }

  private Select<Order> orders(NearMe near) {
    var choice = new Select<Order>();
    choice.setLabel(getTranslation("portal.order"));
    choice.setItems(Order.values());
    choice.setItemLabelGenerator(o -> getTranslation("portal.order." + Wish.word(o)));
    choice.setValue(wish.order());
    choice.addValueChangeListener(event -> {
      near.setVisible(event.getValue() == Order.NEAREST);
      say(wish.withOrder(event.getValue()));
    });
    return choice;
  }

  private void say(Wish next) {
    wish = next;
    wanted.accept(next);
  }
}
