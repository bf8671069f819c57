package org.planrunde.moderation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.stream.Stream;
import org.planrunde.moderation.ModerationCase;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Tag;

/** The left column: what waits, longest first; asks its owner to draw anew after each choice. */
final class QueueList extends Section {
  private final Procedure procedure;
  private final QueueModel model;
  private final Runnable changed;
  private final Span count = Words.styled("num queue-count", "");
  private final Span oldest = Words.styled("sm muted", "");
  private final Select<String> filter = new Select<>();
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
    filter.addClassName("queue-filter");
    filter.setAriaLabel(getTranslation("moderation.filter"));
    filter.setItemLabelGenerator(this::filterLabel);
    filter.addValueChangeListener(e -> {
      if (e.isFromClient()) {
        model.filter(e.getValue());
        changed.run();
      }
    });
    news.addClassName("queue-news");
    news.onClick(reload);
    chosen.getElement().setAttribute("role", "status");
    rows.addClassNames("list", "queue-rows");
    add(head, QueueTabs.of(this, procedure.slug(), true), filter, news, chosen, rows);
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
    showFilter();
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

  /** Everything, then each category in which something waits. */
  private void showFilter() {
    var counts = model.counts();
    filter.setVisible(!counts.isEmpty());
    filter.setItems(
        Stream.concat(
                Stream.of(QueueModel.ALL),
                procedure.categories().stream().map(Category::key).filter(counts::containsKey))
            .toList());
    filter.setValue(model.category());
  }

  private String filterLabel(String key) {
    var label =
        procedure
            .category(key)
            .map(Category::label)
            .orElseGet(() -> getTranslation("moderation.all"));
    return label + ": " + model.counts().getOrDefault(key, model.size());
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
