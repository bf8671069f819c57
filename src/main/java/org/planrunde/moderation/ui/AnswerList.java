package org.planrunde.moderation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planrunde.moderation.ProcessingStatus;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.SearchField;

/** The left column of the answers: public contributions, narrowed by status, category and words. */
final class AnswerList extends Section {
  private static final int SHOWN = 200;

  private final Procedure procedure;
  private final AnswerModel model;
  private final Span number = new Span();
  private final UnorderedList rows = new UnorderedList();
  private final Paragraph rest = new Paragraph();
  private Runnable changed = () -> {};

  AnswerList(Procedure procedure, AnswerModel model) {
    this.procedure = procedure;
    this.model = model;
    addClassNames("queue");
    getElement().setAttribute("aria-label", getTranslation("moderation.answers.list"));
    number.addClassNames("sm", "muted");
    number.getElement().setAttribute("role", "status");
    var head = new Div(new H1(getTranslation("moderation.answers")), number);
    head.addClassName("queue-head");
    rows.addClassNames("list", "queue-rows");
    rest.addClassNames("sm", "muted", "queue-rest");
    add(head, filter(), rows, rest);
  }

  /** Draws everything anew after each change. */
  void onChange(Runnable listener) {
    changed = listener;
  }

  private Div filter() {
    var words =
        new SearchField(
            getTranslation("moderation.filter.words"), getTranslation("moderation.filter.words"));
    words.addSearchListener(text -> narrow(() -> model.words = text));
    var status =
        select(
            "moderation.filter.state",
            Stream.of(ProcessingStatus.values())
                .filter(s -> s != ProcessingStatus.RECEIVED)
                .map(Enum::name)
                .toList(),
            v -> getTranslation("moderation.status." + v),
            v -> narrow(() -> model.status = v));
    var category =
        select(
            "moderation.filter",
            procedure.categories().stream().map(Category::key).toList(),
            v -> procedure.category(v).map(Category::label).orElse(v),
            v -> narrow(() -> model.category = v));
    var filters = new Div(words, status, category);
    filters.addClassNames("queue-filters", "queue-more");
    return filters;
  }

  private Select<String> select(
      String label, List<String> values, Function<String, String> words, Consumer<String> set) {
    var select = new Select<String>();
    select.setLabel(getTranslation(label));
    select.setItems(Stream.concat(Stream.of(QueueFilter.ALL), values.stream()).toList());
    select.setItemLabelGenerator(
        v -> v.isEmpty() ? getTranslation("moderation.filter.any") : words.apply(v));
    select.setValue(QueueFilter.ALL);
    select.addValueChangeListener(e -> set.accept(e.getValue()));
    return select;
  }

  private void narrow(Runnable change) {
    change.run();
    model.first();
    changed.run();
  }

  void show() {
    var visible = model.visible();
    number.setText(getTranslation("moderation.answers.lead", visible.size()));
    rows.removeAll();
    visible.stream().limit(SHOWN).forEach(line -> rows.add(row(line)));
    rest.setVisible(visible.size() > SHOWN);
    rest.setText(getTranslation("moderation.answers.more", Math.max(0, visible.size() - SHOWN)));
  }

  private ListItem row(AnswerModel.Line line) {
    var said = line.said();
    var box = new Checkbox(model.isChecked(line));
    box.setAriaLabel(getTranslation("moderation.check", Words.title(said)));
    box.addValueChangeListener(e -> {
      model.check(said.id(), e.getValue());
      changed.run();
    });
    var open = new NativeButton();
    open.addClassName("queue-open");
    var meta = new Span(Words.styled("num", said.code()), StatusWords.tag(this, line.status()));
    meta.addClassName("meta");
    open.add(Words.styled("queue-title voice", Words.title(said)), meta);
    open.addClickListener(e -> {
      model.choose(said.id());
      changed.run();
    });
    var item = new ListItem(box, Words.shape(procedure, said.category(), 28), open);
    item.addClassName("qi");
    if (model.isCurrent(line)) {
      item.addClassName("sel");
      open.getElement().setAttribute("aria-current", "true");
    }
    return item;
  }
}
