package org.planrunde.moderation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Set;
import org.planrunde.moderation.ModerationCase;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Chips;
import org.planrunde.ui.Tag;

/** The left column: what waits, longest first; asks its owner to draw anew after each choice. */
final class QueueList extends Section {
  private final Procedure procedure;
  private final QueueModel model;
  private final Runnable changed;
  private final Span count = Words.styled("num queue-count", "");
  private final Span oldest = Words.styled("sm muted", "");
  private final Chips<String> chips = Chips.single(getTranslation("moderation.filter"));
  private final ActionButton news = ActionButton.text("").icon("refresh-cw");
  private final Span chosen = Words.styled("sm queue-chosen", "");
  private final UnorderedList rows = new UnorderedList();

  QueueList(Procedure procedure, QueueModel model, Runnable changed, Runnable reload) {
    this.procedure = procedure;
    this.model = model;
    this.changed = changed;
    addClassNames("queue");
    getElement().setAttribute("aria-label", getTranslation("moderation.queue"));
    var title = new H1(new Span(getTranslation("moderation.waiting")), count);
    var head = new Div(title, oldest);
    head.addClassName("queue-head");
    chips.addSelectionListener(values -> {
      values.forEach(model::filter);
      changed.run();
    });
    news.addClassName("queue-news");
    news.onClick(reload);
    chosen.getElement().setAttribute("role", "status");
    rows.addClassNames("list", "queue-rows");
    add(head, QueueTabs.of(this, procedure.slug(), true), chips, news, chosen, rows);
  }

  /** Draws everything as the model has it. */
  void show(Instant now) {
    var shown = model.visible();
    count.setText(Integer.toString(model.size()));
    oldest.setText(
        shown.stream()
            .map(ModerationCase::opened)
            .min(Instant::compareTo)
            .map(o -> getTranslation("moderation.oldest", Words.age(this, o, now)))
            .orElse(""));
    showChips();
    showNews();
    rows.removeAll();
    shown.forEach(c -> rows.add(row(c, now)));
  }

  void showNews() {
    news.setVisible(model.newsCount() > 0);
    news.setText(getTranslation("moderation.news", model.newsCount()));
    chosen.setVisible(model.checkedCount() > 0);
    chosen.setText(getTranslation("moderation.chosen", model.checkedCount()));
  }

  private void showChips() {
    chips.clear();
    chips.add(QueueModel.ALL, getTranslation("moderation.all"), model.size());
    var counts = model.counts();
    for (var category : procedure.categories()) {
      var number = counts.getOrDefault(category.key(), 0);
      if (number > 0) {
        chips.add(category.key(), category.label(), number);
      }
    }
    chips.select(Set.of(model.category()));
  }

  private ListItem row(ModerationCase c, Instant now) {
    var contribution = c.contribution();
    var box = new Checkbox(model.isChecked(c));
    box.setAriaLabel(getTranslation("moderation.check", Words.title(contribution)));
    box.addValueChangeListener(e -> {
      model.check(contribution.id(), e.getValue());
      changed.run();
    });
    var open = new NativeButton();
    open.addClassName("queue-open");
    var meta =
        new Span(
            Words.styled("num", Words.ago(this, c.opened(), now)),
            new Span(getTranslation("moderation.channel." + contribution.channel().name())));
    meta.addClassName("meta");
    if (model.isGone(c)) {
      meta.add(new Tag(Tag.Kind.INFO, getTranslation("moderation.decided")));
    }
    open.add(Words.styled("queue-title voice", Words.title(contribution)), meta);
    open.addClickListener(e -> {
      model.choose(contribution.id());
      changed.run();
    });
    var item = new ListItem(box, Words.shape(procedure, contribution.category(), 28), open);
    item.addClassName("qi");
    if (model.isCurrent(c)) {
      item.addClassName("sel");
      open.getElement().setAttribute("aria-current", "true");
    }
    return item;
  }
}
