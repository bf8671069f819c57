package org.planrunde.workshop.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;
import org.planrunde.workshop.GroupTable;

/** The tables of the room, by name. */
final class TableRows extends Div {
  private static final int USUAL = 4;

  private final List<Row> rows = new ArrayList<>();
  private final Div list = new Div();
  private final Runnable changed;
  private final ActionButton more;

  /** {@code fresh} begins with as many tables as most rooms have. */
  TableRows(List<GroupTable> tables, boolean fresh, Runnable changed) {
    this.changed = changed;
    list.addClassName("table-rows");
    more =
        ActionButton.secondary(getTranslation("eventdesk.table.add"))
            .icon("plus")
            .onClick(() -> {
              add(next());
              changed.run();
              rows.getLast().name.focus();
            });
    add(list, more);
    var begin =
        fresh
            ? IntStream.range(0, USUAL).mapToObj(i -> new GroupTable(name(i), false)).toList()
            : tables;
    begin.forEach(this::add);
  }

  private GroupTable next() {
    return new GroupTable(name(rows.size()), false);
  }

  private String name(int index) {
    return getTranslation("eventdesk.table.name", index + 1);
  }

  private void add(GroupTable table) {
    var row = new Row(table);
    rows.add(row);
    list.add(row);
    more.setEnabled(rows.size() < GroupTable.MOST);
  }

  private void drop(Row row) {
    rows.remove(row);
    list.remove(row);
    more.setEnabled(true);
    changed.run();
    more.focus();
  }

  void number(Problems problems) {
    for (int i = 0; i < rows.size(); i++) {
      problems.at("tables." + i, rows.get(i).name);
      rows.get(i).name.setLabel(getTranslation("eventdesk.table", i + 1));
    }
  }

  /** Whether it matters which tables are trusted. */
  void setTrust(boolean matters) {
    rows.forEach(row -> row.trusted.setVisible(matters));
  }

  List<GroupTable> tables() {
    return rows.stream()
        .map(row -> new GroupTable(row.name.getValue(), row.trusted.getValue()))
        .toList();
  }

  private final class Row extends Div {
    private final TextField name = new TextField();
    private final Checkbox trusted = new Checkbox(getTranslation("eventdesk.table.trusted"));

    Row(GroupTable table) {
      addClassName("table-row");
      name.setValue(table.name());
      name.setMaxLength(GroupTable.MAX_NAME);
      name.addValueChangeListener(_ -> changed.run());
      trusted.setValue(table.trusted());
      trusted.addValueChangeListener(_ -> changed.run());
      var bin =
          ActionButton.iconOnly("trash-2", getTranslation("eventdesk.table.remove", table.name()))
              .onClick(() -> drop(this));
      add(name, bin, trusted);
    }
  }
}
