package org.planrunde.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Tag;
import org.planrunde.workshop.Theme;

/** One theme: its name, how many cards, and tools to name it anew, merge it and take it away. */
final class ThemeRow extends ListItem {
  private final RemoteWork work;
  private final Runnable turn;
  private final Span name = Words.styled("theme-name", "");
  private final Span count = Words.styled("muted", "");
  private final Tag proposed = new Tag(Tag.Kind.PLAIN, getTranslation("eventdesk.theme.proposed"));
  private final ActionButton change =
      ActionButton.secondary(getTranslation("eventdesk.theme.change")).icon("pencil");
  private @Nullable Div tools;
  private @Nullable Theme shown;

  ThemeRow(RemoteWork work, Runnable turn) {
    this.work = work;
    this.turn = turn;
    addClassName("theme-row");
    change.onClick(turn);
    var line = new Div(count, proposed);
    line.addClassNames("row", "wrap");
    var words = new Div(name, line);
    words.addClassName("grow");
    add(words, change);
  }

  /** What is open stays as it is: somebody may be typing. */
  void show(Theme theme, List<Theme> others, boolean open) {
    if (!theme.equals(shown)) {
      shown = theme;
      name.setText(theme.name());
      count.setText(getTranslation("eventdesk.theme.cards", theme.cards()));
      proposed.setVisible(!theme.named());
      change.of(theme.name());
    }
    change.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    if (open && tools == null) {
      tools = tools(theme, others);
      add(tools);
    } else if (!open && tools != null) {
      remove(tools);
      tools = null;
    }
  }

  private Div tools(Theme theme, List<Theme> others) {
    var typed = new TextField(getTranslation("eventdesk.theme.name"));
    typed.setMaxLength(Theme.MAX_NAME);
    typed.setValue(theme.name());
    var keep =
        ActionButton.secondary(getTranslation("eventdesk.theme.keep"))
            .onClick(() ->
                done(
                    () -> work.desk.cards().renameTheme(work.staff, theme.id(), typed.getValue())));
    var into = new Select<Theme>();
    into.setLabel(getTranslation("eventdesk.theme.into"));
    into.setItems(others);
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
    var all = new Div(typed, keep, into, bin);
    all.addClassName("theme-tools");
    return all;
  }

  private void done(Runnable what) {
    if (work.act(what)) {
      turn.run();
    }
  }
}
