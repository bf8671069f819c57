package org.planrunde.dialogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Problems;

/** Makes voting codes and hands them over once, as a file. */
final class CodesPart extends Div {
  private final Dialogue dialogue;
  private final Supplier<Staff> staff;
  private final ProcedureId procedure;
  private final Problems problems = new Problems();
  private final IntegerField number = new IntegerField();
  private final Span count = new Span();
  private final Div made = new Div();

  CodesPart(Dialogue dialogue, Supplier<Staff> staff, ProcedureId procedure) {
    this.dialogue = dialogue;
    this.staff = staff;
    this.procedure = procedure;
    addClassNames("col", "codes-part");
    number.setLabel(getTranslation("dialogue.codes.number"));
    number.setMin(1);
    number.setMax(Dialogue.MAX_CODES);
    number.setValue(100);
    problems.at("codes", number);
    var make = ActionButton.secondary(getTranslation("dialogue.codes.make")).onClick(this::make);
    make.setDisableOnClick(true);
    make.addClickListener(_ -> make.setEnabled(true));
    var row = new Div(number, make);
    row.addClassNames("row", "wrap", "codes-row");
    made.getElement().setAttribute("role", "status");
    add(
        new H2(getTranslation("dialogue.codes")),
        new Paragraph(getTranslation("dialogue.codes.lead")),
        count,
        problems,
        row,
        made);
    tell();
  }

  private void make() {
    var wanted = number.getValue();
    problems.guard(() -> {
      show(dialogue.makeCodes(staff.get(), procedure, wanted == null ? 0 : wanted));
      tell();
    });
  }

  private void show(List<String> codes) {
    var file = new Anchor(file(codes), getTranslation("dialogue.codes.file", codes.size()));
    file.addClassNames("btn", "p");
    made.removeAll();
    made.add(
        new Note(
                Note.Kind.WARN,
                getTranslation("dialogue.codes.once"),
                getTranslation("dialogue.codes.once.line"))
            .with(file));
  }

  /** Codes are letters, figures and hyphens: no cell of a spreadsheet takes them for a formula. */
  private static DownloadHandler file(List<String> codes) {
    var bytes = ("Code\r\n" + String.join("\r\n", codes) + "\r\n").getBytes(StandardCharsets.UTF_8);
    return DownloadHandler.fromInputStream(_ ->
        new DownloadResponse(
            new ByteArrayInputStream(bytes), "codes.csv", "text/csv", bytes.length));
  }

  private void tell() {
    count.setText(getTranslation("dialogue.codes.count", dialogue.countCodes(procedure)));
  }
}
