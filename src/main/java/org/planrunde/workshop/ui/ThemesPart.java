package org.planrunde.workshop.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.ui.ActionButton;
import org.planrunde.workshop.Theme;
import org.planrunde.workshop.ThemeId;
import org.planrunde.workshop.WorkshopState;

/** The themes: whether the machine sorts, naming new ones, and a row for each. */
final class ThemesPart extends Div {
  private final RemoteWork work;
  private final Checkbox machine = new Checkbox(getTranslation("eventdesk.sorting"));
  private final TextField fresh = new TextField(getTranslation("eventdesk.theme.new"));
  private final UnorderedList list = new UnorderedList();

  /** In the order of the themes; the machine may take one away while somebody types into it. */
  private final Map<ThemeId, ThemeRow> rows = new LinkedHashMap<>();

  private @Nullable ThemeId open;

  ThemesPart(RemoteWork work) {
    this.work = work;
    addClassName("themes-part");
    machine.setHelperText(getTranslation("eventdesk.sorting.words"));
    machine.addValueChangeListener(e -> {
      if (e.isFromClient()) {
        work.change(v -> work.desk.workshops().sort(work.staff, work.id, v, e.getValue()));
      }
    });
    fresh.setMaxLength(Theme.MAX_NAME);
    var add =
        ActionButton.secondary(getTranslation("eventdesk.theme.add"))
            .icon("plus")
            .onClick(this::add);
    add.addClickShortcut(Key.ENTER).listenOn(fresh);
    var line = new Div(fresh, add);
    line.addClassName("theme-new");
    list.addClassNames("list", "theme-list");
    add(machine, line, new Paragraph(getTranslation("eventdesk.theme.lead")), list);
  }

  private void add() {
    if (work.act(() -> work.desk.cards().addTheme(work.staff, work.id, fresh.getValue()))) {
      fresh.clear();
    }
    fresh.focus();
  }

  /** Keeps the rows that stay: the machine changes names and numbers while somebody types. */
  void show(RemoteState state) {
    machine.setValue(state.workshop().sorting());
    machine.setVisible(state.workshop().state() != WorkshopState.CLOSED);
    var themes = state.themes();
    var wanted = themes.stream().map(Theme::id).toList();
    for (var id : new ArrayList<>(rows.keySet())) {
      if (!wanted.contains(id) && !id.equals(open)) {
        list.remove(rows.remove(id));
      }
    }
    for (int i = 0; i < themes.size(); i++) {
      var theme = themes.get(i);
      var row = rows.computeIfAbsent(theme.id(), id -> new ThemeRow(work, () -> turn(id)));
      row.show(theme, others(themes, theme), theme.id().equals(open));
      if (list.getComponentCount() <= i || list.getComponentAt(i) != row) {
        list.addComponentAtIndex(i, row);
      }
    }
  }

  private static List<Theme> others(List<Theme> themes, Theme theme) {
    return themes.stream().filter(other -> !other.id().equals(theme.id())).toList();
  }

  /** Opens a row's tools, or closes them when they are open or have done their work. */
  private void turn(ThemeId id) {
    open = id.equals(open) ? null : id;
    work.reload();
  }
}
