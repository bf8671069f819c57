package org.planrunde.plan.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.service.Offer;
import org.planrunde.plan.service.Offers;
import org.planrunde.plan.service.ServiceType;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Chips;
import org.planrunde.ui.Note;
import org.planrunde.ui.SearchField;
import org.planrunde.ui.Tag;

/**
 * Layers to choose from, several at once; shows fifty at a time of however many there are. What was
 * chosen stays so while the list is searched.
 */
final class OfferPicker extends Div {
  private static final int PAGE = 50;
  private static final int FEW = 8;

  private final @Nullable Envelope area;
  private final @Nullable Test test;
  private final Runnable changed;
  private final UnorderedList list = new UnorderedList();
  private final Span count = new Span();
  private final ActionButton more = ActionButton.secondary(getTranslation("plan.service.more"));
  private final Map<String, Offer> chosen = new LinkedHashMap<>();
  private List<Offer> offers = List.of();
  private String words = "";
  private Set<ServiceType> types = Set.of();
  private int shown = PAGE;
  private int matching;

  /** Asks a service whether it still has what a registry lists. */
  @FunctionalInterface
  interface Test {
    Offer look(Offer offer);
  }

  /** Without a test for what a service itself has just said. */
  OfferPicker(@Nullable Envelope area, @Nullable Test test, Runnable changed) {
    this.area = area;
    this.test = test;
    this.changed = changed;
    addClassNames("offers", "col");
    list.addClassNames("rows", "offer-list");
    count.addClassNames("sm", "muted");
    count.getElement().setAttribute("role", "status");
    more.onClick(() -> {
      shown += PAGE;
      fill();
    });
  }

  void show(Offers value) {
    offers = value.layers();
    words = "";
    types = Set.of();
    shown = PAGE;
    chosen.clear();
    removeAll();
    if (offers.size() > FEW) {
      add(search());
    }
    if (value.type() == null) {
      add(kinds());
    }
    add(count, list, more);
    fill();
    changed.run();
  }

  List<Offer> chosen() {
    return List.copyOf(chosen.values());
  }

  private SearchField search() {
    var field =
        new SearchField(
            getTranslation("plan.service.search"), getTranslation("plan.service.search.hint"));
    field.addSearchListener(text -> {
      words = text.toLowerCase(Locale.ROOT);
      shown = PAGE;
      fill();
    });
    return field;
  }

  private Chips<ServiceType> kinds() {
    var counts = new EnumMap<ServiceType, Integer>(ServiceType.class);
    offers.forEach(it -> counts.merge(it.type(), 1, Integer::sum));
    var chips = Chips.<ServiceType>multi(getTranslation("plan.service.kinds"));
    counts.forEach((type, n) -> chips.add(type, type(type), n));
    chips.addSelectionListener(types -> {
      this.types = types;
      shown = PAGE;
      fill();
    });
    return chips;
  }

  private String type(ServiceType type) {
    return getTranslation("plan.service.type." + type.name());
  }

  private void fill() {
    var found = new ArrayList<Offer>();
    for (var offer : offers) {
      if ((types.isEmpty() || types.contains(offer.type())) && says(offer)) {
        found.add(offer);
      }
    }
    list.removeAll();
    found.stream().limit(shown).map(this::row).forEach(list::add);
    more.setVisible(found.size() > shown);
    matching = found.size();
    count();
  }

  private void count() {
    count.setText(
        getTranslation("plan.service.count", Math.min(shown, matching), matching, chosen.size()));
  }

  private boolean says(Offer offer) {
    var text =
        String.join(" ", offer.title(), offer.name(), offer.group(), offer.summary())
            .toLowerCase(Locale.ROOT);
    return words.isEmpty() || text.contains(words);
  }

  private ListItem row(Offer offer) {
    var box = new Checkbox(offer.title(), chosen.containsKey(offer.key()));
    box.setEnabled(offer.isFit());
    box.addValueChangeListener(e -> choose(offer, e.getValue()));
    var words = new Div(box, facts(offer));
    words.addClassNames("col", "grow");
    if (!offer.summary().isEmpty()) {
      var summary = new Span(offer.summary());
      summary.addClassNames("sm", "offer-summary");
      words.add(summary);
    }
    words.add(remarks(offer));
    var row = new ListItem(words);
    row.addClassName("offer-row");
    if (offer.isFit() && test != null) {
      row.add(testOf(offer, test, words));
    }
    return row;
  }

  private Div facts(Offer offer) {
    var facts = new Div();
    facts.addClassNames("facts-line", "sm", "muted");
    facts.setText(
        Stream.of(type(offer.type()), offer.group(), offer.name())
            .filter(it -> !it.isBlank() && !it.equals(offer.title()))
            .reduce((a, b) -> a + " · " + b)
            .orElse(""));
    if (!offer.legend().isEmpty()) {
      var legend = new Anchor(offer.legend(), getTranslation("plan.service.legend"));
      legend.setTarget("_blank");
      legend.getElement().setAttribute("rel", "noopener noreferrer");
      legend
          .getElement()
          .setAttribute("aria-label", getTranslation("plan.service.legend.of", offer.title()));
      facts.add(new Span(" · "), legend);
    }
    return facts;
  }

  private Div remarks(Offer offer) {
    var remarks = new Div();
    remarks.addClassName("offer-remarks");
    var obstacle = offer.obstacle();
    if (obstacle != null) {
      remarks.add(new Tag(Tag.Kind.ERROR, ServiceSentences.say(this, obstacle)));
    }
    if (!offer.touches(area)) {
      remarks.add(new Tag(Tag.Kind.WARN, getTranslation("plan.service.elsewhere")));
    } else if (offer.extent() != null && area != null) {
      remarks.add(new Tag(Tag.Kind.OK, getTranslation("plan.service.here")));
    }
    offer
        .warnings()
        .forEach(it -> remarks.add(new Tag(Tag.Kind.WARN, ServiceSentences.say(this, it))));
    return remarks;
  }

  private ActionButton testOf(Offer offer, Test test, Div words) {
    var answer = new Div();
    answer.getElement().setAttribute("role", "status");
    words.add(answer);
    var button = ActionButton.secondary(getTranslation("plan.service.test")).small();
    button.setAriaLabel(getTranslation("plan.service.test.of", offer.title()));
    button.setDisableOnClick(true);
    button.onClick(() -> {
      answer.removeAll();
      try {
        var told = test.look(offer);
        answer.add(new Note(Note.Kind.OK, getTranslation("plan.service.test.ok", told.title())));
      } catch (RefusedException e) {
        answer.add(new Note(Note.Kind.ERROR, ServiceSentences.say(this, e)));
      }
      button.setEnabled(true);
    });
    return button;
  }

  private void choose(Offer offer, boolean on) {
    if (on) {
      chosen.put(offer.key(), offer);
    } else {
      chosen.remove(offer.key());
    }
    count();
    changed.run();
  }
}
