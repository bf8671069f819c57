package org.planrunde.procedure.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.PlainText;
import org.planrunde.procedure.dossier.Document;
import org.planrunde.procedure.dossier.DocumentKind;
import org.planrunde.ui.Problems;

/** One document at an address on the web. */
final class DocumentEdit extends EditRow {
  private final TextField title;
  private final Select<DocumentKind> kind = new Select<>();
  private final TextField url;
  private final IntegerField size;
  private final DatePicker day;

  DocumentEdit(@Nullable Document d) {
    super("document-edit");
    title = text("procedure.document.title", d == null ? "" : d.title(), 160);
    kind.setLabel(getTranslation("procedure.document.kind"));
    kind.setItems(DocumentKind.values());
    kind.setItemLabelGenerator(k -> getTranslation("procedure.document." + k.name()));
    kind.setValue(d == null ? DocumentKind.OTHER : d.kind());
    watched(kind);
    url = text("procedure.document.url", d == null ? "" : d.url(), 2_000);
    url.setPlaceholder("https://");
    size = new IntegerField(getTranslation("procedure.document.size"));
    size.setValue(d == null ? null : d.kilobytes());
    watched(size);
    day = day("procedure.document.day");
    day.setValue(d == null ? null : d.day());
  }

  @Override
  void number(String field, Problems problems) {
    problems.at(field + ".title", title);
    problems.at(field + ".url", url);
    problems.at(field + ".size", size);
    problems.at(field + ".day", day);
  }

  @Override
  void focus() {
    title.focus();
  }

  Document document() {
    return new Document(
        PlainText.tidy(title.getValue()),
        kind.getValue(),
        url.getValue().strip(),
        size.getValue(),
        day.getValue());
  }
}
