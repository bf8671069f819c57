package org.planrunde.procedure.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.PlainText;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.procedure.dossier.NewsItem;
import org.planrunde.ui.Problems;

/** One piece of news; a new one is of today. */
final class NewsEdit extends EditRow {
  private final TextField title;
  private final DatePicker day;
  private final TextArea text;

  NewsEdit(@Nullable NewsItem item) {
    super("news-edit");
    title = text("procedure.news.title", item == null ? "" : item.title(), 120);
    day = day("procedure.news.day");
    text = area("procedure.news.text", item == null ? "" : item.text(), Dossier.MAX_TEXT);
    day.setValue(item == null ? LocalDate.now(Days.ZONE) : item.day());
  }

  @Override
  void number(String field, Problems problems) {
    problems.at(field + ".title", title);
    problems.at(field + ".day", day);
    problems.at(field + ".text", text);
  }

  @Override
  void focus() {
    title.focus();
  }

  /** The news as typed; empty while the day is missing. */
  Optional<NewsItem> news() {
    return Optional.ofNullable(day.getValue())
        .map(on ->
            new NewsItem(on, PlainText.tidy(title.getValue()), PlainText.tidy(text.getValue())));
  }
}
