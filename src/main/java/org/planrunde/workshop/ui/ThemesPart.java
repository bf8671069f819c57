package org.planrunde.workshop.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.ui.ActionButton;
import org.planrunde.workshop.Theme;
import org.planrunde.workshop.ThemeId;

/** The themes: naming new ones, naming anew, putting two together, taking away. */
final class ThemesPart extends Div {
  private final RemoteWork work;
  private final TextField fresh = new TextField(getTranslation("eventdesk.theme.new"));
  private final UnorderedList list = new UnorderedList();
  private List<Theme> shown = List.of();
  private @Nullable ThemeId open;

  ThemesPart(RemoteWork work) {
    this.work = work;
    addClassName("themes-part");
    fresh.setMaxLength(Theme.MAX_NAME);
    var add =
        ActionButton.secondary(getTranslation("eventdesk.theme.add"))
            .icon("plus")
            .onClick(this::add);
    add.addClickShortcut(Key.ENTER).listenOn(fresh);
    var line = new Div(fresh, add);
    line.addClassName("theme-new");
    list.addClassNames("list", "theme-list");
    add(line, new Paragraph(getTranslation("eventdesk.theme.lead")), list);
  }

  private void add() {
    if (work.act(() -> work.desk.cards().addTheme(work.staff, work.id, fresh.getValue()))) {
      fresh.clear();
    }
    fresh.focus();
  }

  /** Leaves the rows alone while they say the same, for the sake of what is being typed. */
  void show(List<Theme> themes) {
    if (!themes.equals(shown)) {
      shown = List.copyOf(themes);
      draw();
    }
  }

  private void draw() {
    list.removeAll();
    shown.forEach(theme -> list.add(row(theme)));
  }

  private ListItem row(Theme theme) {
    var edits = theme.id().equals(open);
    var name = Words.styled("theme-name", theme.name());
    var count = Words.styled("muted", getTranslation("eventdesk.theme.cards", theme.cards()));
    var words = new Div(name, count);
    words.addClassName("grow");
    var change =
        ActionButton.secondary(getTranslation("eventdesk.theme.change"))
            .icon("pencil")
            .of(theme.name())
            .onClick(() -> {
              open = edits ? null : theme.id();
              draw();
            });
    change.getElement().setAttribute("aria-expanded", Boolean.toString(edits));
    var item = new ListItem(words, change);
    item.addClassName("theme-row");
    if (edits) {
      item.add(tools(theme));
    }
    return item;
  }

  private Div tools(Theme theme) {
    var name = new TextField(getTranslation("eventdesk.theme.name"));
    name.setMaxLength(Theme.MAX_NAME);
    name.setValue(theme.name());
    var keep =
        ActionButton.secondary(getTranslation("eventdesk.theme.keep"))
            .onClick(() ->
                done(() -> work.desk.cards().renameTheme(work.staff, theme.id(), name.getValue())));
    var into = new Select<Theme>();
    into.setLabel(getTranslation("eventdesk.theme.into"));
    into.setItems(shown.stream().filter(other -> !other.id().equals(theme.id())).toList());
    into.setItemLabelGenerator(Theme::name);
    into.addValueChangeListener(e -> {
      if (e.isFromClient() && e.getValue() != null) {
        done(() -> work.desk.cards().merge(work.staff, theme.id(), e.getValue().id()));
      }
    });
    var bin =
        ActionButton.danger(getTranslation("eventdesk.theme.remove"))
            .of(theme.name())
            .onClick(() -> done(() -> work.desk.cards().removeTheme(work.staff, theme.id())));
    var tools = new Div(name, keep, into, bin);
    tools.addClassName("theme-tools");
    return tools;
  }

  private void done(Runnable what) {
    if (work.act(what)) {
      open = null;
      draw();
    }
  }
}
