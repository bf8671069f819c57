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
import org.planrunde.contribution.PublicationState;
import org.planrunde.identity.Staff;
import org.planrunde.moderation.ModerationCase;
import org.planrunde.moderation.Subject;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Tag;

/** The left column: what waits, longest first; asks its owner to draw anew after each choice. */
final class QueueList extends Section {
  private static final int FLAGS_SHOWN = 2;

  private final Procedure procedure;
  private final QueueModel model;
  private final Runnable changed;
  private final Span title = new Span();
  private final Span count = Words.styled("num queue-count", "");
  private final Span oldest = Words.styled("sm muted", "");
  private final FilterBar filter;
  private final ActionButton news = ActionButton.text("").icon("refresh-cw");
  private final Span chosen = Words.styled("sm", "");
  private final Div choosing = new Div();
  private final UnorderedList rows = new UnorderedList();

  QueueList(Procedure procedure, Staff staff, QueueModel model, Runnable changed, Runnable reload) {
    this.procedure = procedure;
    this.model = model;
    this.changed = changed;
    addClassNames("queue");
    getElement().setAttribute("aria-label", getTranslation("moderation.queue"));
    var head = new Div(new H1(title, count), oldest);
    head.addClassName("queue-head");
    filter = new FilterBar(procedure, model, changed, reload);
    news.addClassName("queue-news");
    news.onClick(reload);
    chosen.getElement().setAttribute("role", "status");
    var all =
        ActionButton.text(getTranslation("moderation.choose-all"))
            .key("A")
            .onClick(() -> {
              model.checkAll();
              changed.run();
            });
    choosing.addClassName("queue-chosen");
    choosing.add(chosen, all);
    rows.addClassNames("list", "queue-rows");
    add(
        head,
        QueueTabs.of(this, procedure.slug(), QueueTabs.Tab.QUEUE, staff),
        filter,
        news,
        choosing,
        rows);
  }

  /** Draws everything as the model has it. */
  void show(Instant now) {
    var shown = model.visible();
    var waiting = model.filter().state == PublicationState.RECEIVED;
    title.setText(
        waiting
            ? getTranslation("moderation.waiting")
            : getTranslation("moderation.state." + model.filter().state.name()));
    count.setText(Integer.toString(waiting ? model.size() : shown.size()));
    oldest.setText(
        shown.stream()
            .map(ModerationCase::opened)
            .min(Instant::compareTo)
            .map(o -> getTranslation("moderation.oldest", Words.age(this, o, now)))
            .orElse(""));
    filter.show();
    showNews();
    rows.removeAll();
    shown.forEach(c -> rows.add(row(c, now)));
  }

  void showNews() {
    news.setVisible(model.newsCount() > 0);
    news.setText(getTranslation("moderation.news", model.newsCount()));
    choosing.setVisible(model.checkedCount() > 0);
    chosen.setText(getTranslation("moderation.chosen", model.checkedCount()));
  }

  private ListItem row(ModerationCase c, Instant now) {
    var contribution = c.contribution();
    var words = Words.title(c.said());
    var box = new Checkbox(model.isChecked(c));
    box.setAriaLabel(getTranslation("moderation.check", words));
    box.addValueChangeListener(e -> {
      model.check(c.subject(), e.getValue());
      changed.run();
    });
    var open = new NativeButton();
    open.addClassName("queue-open");
    open.add(Words.styled("queue-title voice", words), meta(c, now));
    open.addClickListener(e -> {
      model.choose(c.subject());
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

  private Span meta(ModerationCase c, Instant now) {
    var meta =
        new Span(
            Words.styled("num", Words.ago(this, c.opened(), now)),
            new Span(
                c.subject().kind() == Subject.Kind.COMMENT
                    ? getTranslation(
                        c.said().addition()
                            ? "moderation.kind.addition"
                            : "moderation.kind.COMMENT")
                    : getTranslation("moderation.channel." + c.contribution().channel().name())));
    meta.addClassName("meta");
    c.flags().stream()
        .limit(FLAGS_SHOWN)
        .forEach(f -> meta.add(new Tag(Tag.Kind.WARN, "flag", FlagWords.brief(this, f))));
    if (model.isGone(c)) {
      meta.add(new Tag(Tag.Kind.INFO, getTranslation("moderation.decided")));
    }
    return meta;
  }
}
