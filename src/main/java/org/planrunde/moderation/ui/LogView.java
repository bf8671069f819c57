package org.planrunde.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.identity.Role;
import org.planrunde.kernel.ContributionId;
import org.planrunde.moderation.LogEntry;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.StaffLayout;

/** The log of a procedure's decisions: when, who, what, why. */
@Route(value = QueueView.PATH + "/:slug/protokoll", layout = StaffLayout.class)
@RolesAllowed({Role.MODERATES, Role.ADMINISTERS})
final class LogView extends ProcedureScreen {
  private static final int LIMIT = 500;

  LogView(DeskContext desk, PageTitles titles) {
    super(desk, titles, "moderation.log", Role.MODERATOR);
    addClassNames("page", "wide", "log-page");
  }

  @Override
  void show(Procedure shown) {
    var entries = desk.moderation().log(desk.staff(), shown.id(), LIMIT);
    removeAll();
    add(
        QueueTabs.of(this, shown.slug(), QueueTabs.Tab.LOG, desk.staff()),
        new H1(getTranslation("moderation.log")),
        new Paragraph(getTranslation("moderation.log.lead")));
    if (entries.isEmpty()) {
      add(
          EmptyState.empty(
              getTranslation("moderation.log.empty.title"),
              getTranslation("moderation.log.empty")));
      return;
    }
    add(table(entries, desk.subjects(entries)));
  }

  /** A table that says so in its roles too, since on phones its rows are laid out as blocks. */
  private Div table(List<LogEntry> entries, Map<ContributionId, Contribution> known) {
    var heads = role("row", new NativeTableRow());
    for (var key : List.of("when", "what", "contribution", "why", "who")) {
      heads.add(
          role("columnheader", new NativeTableHeaderCell(getTranslation("moderation.log." + key))));
    }
    var body = role("rowgroup", new NativeTableBody());
    entries.forEach(e -> body.add(row(e, known.get(e.contribution()))));
    var table =
        role("table", new NativeTable(role("rowgroup", new NativeTableHeader(heads)), body));
    var frame = new Div(table);
    frame.addClassName("table-scroll");
    return frame;
  }

  private NativeTableRow row(LogEntry entry, @Nullable Contribution subject) {
    return role(
        "row",
        new NativeTableRow(
            cell("num nowrap", new Text(Words.moment(this, entry.at()))),
            cell("strong", new Text(getTranslation("moderation.action." + entry.decision()))),
            cell("", subject(subject)),
            cell("", why(entry)),
            cell("", new Text(entry.accountName()))));
  }

  private static NativeTableCell cell(String css, Component content) {
    var cell = role("cell", new NativeTableCell(content));
    if (!css.isEmpty()) {
      cell.addClassNames(css.split(" ", -1));
    }
    return cell;
  }

  private static <C extends Component> C role(String role, C part) {
    part.getElement().setAttribute("role", role);
    return part;
  }

  private Component subject(@Nullable Contribution c) {
    if (c == null) {
      return new Span();
    }
    var words = Words.title(c);
    return new Span(
        Words.styled("num muted", c.code()),
        Words.styled(
            "voice log-title", words.isEmpty() ? getTranslation("moderation.erased") : words));
  }

  private Component why(LogEntry entry) {
    var reason = entry.reason();
    var note = entry.note();
    var wording = entry.wording();
    var why = new Span();
    if (reason != null) {
      why.add(new Span(getTranslation("moderation.reason.short." + reason.name())));
    }
    if (wording != null) {
      why.add(Words.styled("sm voice log-note", wording));
    }
    if (note != null) {
      why.add(Words.styled("sm muted log-note", note));
    }
    return why;
  }
}
