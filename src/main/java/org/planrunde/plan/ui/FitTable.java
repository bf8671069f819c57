package org.planrunde.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.planrunde.geo.Crs;
import org.planrunde.geo.Wgs84;
import org.planrunde.plan.PlanFit;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.FitCanvas.Side;
import org.planrunde.ui.Tag;

/** The points in numbers, which can be typed, and by how much each misses. */
final class FitTable extends Div {
  private static final GeometryFactory PLANE = new GeometryFactory();
  private static final double FINE_METRES = 1;

  private final FitPoints points;
  private final Runnable changed;
  private final NativeTableBody body = new NativeTableBody();
  private final Paragraph empty = new Paragraph(getTranslation("plan.fit.empty"));
  private final List<NativeTableRow> drawn = new ArrayList<>();

  FitTable(FitPoints points, Runnable changed) {
    this.points = points;
    this.changed = changed;
    var head = new NativeTableRow();
    for (var key : List.of("point", "name", "picture", "ground", "misses")) {
      head.add(new NativeTableHeaderCell(getTranslation("plan.fit.column." + key)));
    }
    head.add(new NativeTableHeaderCell(""));
    var table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("fit-table");
    empty.addClassName("muted");
    add(table, empty);
  }

  void show() {
    empty.setVisible(points.rows().isEmpty());
    body.removeAll();
    drawn.clear();
    for (int i = 0; i < points.rows().size(); i++) {
      var row = row(i, points.rows().get(i));
      drawn.add(row);
      body.add(row);
    }
    showCurrent();
  }

  void showCurrent() {
    for (int i = 0; i < drawn.size(); i++) {
      drawn.get(i).setClassName("current", i == points.current());
    }
  }

  private NativeTableRow row(int index, FitPoints.Row point) {
    var number = new Span(Integer.toString(index + 1));
    number.addClassName("fit-number");
    var remove =
        ActionButton.iconOnly("trash-2", getTranslation("plan.fit.remove", index + 1))
            .small()
            .onClick(() -> {
              points.remove(index);
              changed.run();
            });
    var row =
        new NativeTableRow(
            new NativeTableCell(number),
            cell("name", name(index, point)),
            cell("pixels", picture(index, point.picture())),
            cell("", ground(index, point.ground())),
            new NativeTableCell(misses(index)),
            new NativeTableCell(remove));
    row.setClassName("suspect", points.isSuspect(index));
    return row;
  }

  private static NativeTableCell cell(String style, Component content) {
    var cell = new NativeTableCell(content);
    if (!style.isEmpty()) {
      cell.addClassName(style);
    }
    return cell;
  }

  private TextField name(int index, FitPoints.Row point) {
    var field = new TextField();
    field.setAriaLabel(getTranslation("plan.fit.name.of", index + 1));
    field.setPlaceholder(getTranslation("plan.fit.name.example"));
    field.setMaxLength(80);
    field.setValue(point.name());
    field.addValueChangeListener(e -> points.rename(index, e.getValue()));
    return field;
  }

  private Component picture(int index, @Nullable Coordinate at) {
    var x = number(index, "x", at == null ? null : at.x, 1);
    var y = number(index, "y", at == null ? null : at.y, 1);
    Runnable typed = () -> typed(index, Side.PICTURE, x, y);
    return two(x, y, typed);
  }

  private Component ground(int index, @Nullable Coordinate at) {
    var metres = at == null ? null : convert(at, Crs.WGS84, system());
    var east = number(index, "east", metres == null ? null : metres.x, 2);
    var north = number(index, "north", metres == null ? null : metres.y, 2);
    Runnable typed = () -> typed(index, Side.GROUND, east, north);
    return two(east, north, typed);
  }

  private static Div two(TextField first, TextField second, Runnable typed) {
    first.addValueChangeListener(_ -> typed.run());
    second.addValueChangeListener(_ -> typed.run());
    var box = new Div(first, second);
    box.addClassName("two");
    return box;
  }

  private Crs system() {
    var complete = points.complete();
    return complete.isEmpty()
        ? points.rows().stream()
            .map(FitPoints.Row::ground)
            .filter(Objects::nonNull)
            .findFirst()
            .map(at -> Crs.utmFor(at.x))
            .orElse(Crs.UTM32)
        : PlanFit.system(complete);
  }

  /** Both numbers are needed; one that is no number says so at its field. */
  private void typed(int index, Side side, TextField first, TextField second) {
    var a = parse(first);
    var b = parse(second);
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    var at = new Coordinate(a.getAsDouble(), b.getAsDouble());
    try {
      points.mark(side, index, side == Side.PICTURE ? at : degrees(at));
      changed.run();
    } catch (IllegalArgumentException e) {
      second.setInvalid(true);
      second.setErrorMessage(getTranslation("plan.fit.off"));
    }
  }

  private Coordinate degrees(Coordinate metres) {
    var at = convert(metres, system(), Crs.WGS84);
    return Wgs84.point(at.x, at.y).getCoordinate();
  }

  private static Coordinate convert(Coordinate at, Crs from, Crs to) {
    return from.convert(PLANE.createPoint(at), to).getCoordinate();
  }

  private TextField number(int index, String what, @Nullable Double value, int digits) {
    var field = new TextField();
    field.setAriaLabel(getTranslation("plan.fit." + what + ".of", index + 1));
    if (value != null) {
      field.setValue(format(digits).format(value));
    }
    return field;
  }

  private NumberFormat format(int digits) {
    var format = NumberFormat.getInstance(PlanWords.language(this));
    format.setGroupingUsed(false);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format;
  }

  private OptionalDouble parse(TextField field) {
    var text = field.getValue().replaceAll("\\s", "");
    var position = new ParsePosition(0);
    var number = text.isEmpty() ? null : format(2).parse(text, position);
    var bad = !text.isEmpty() && (number == null || position.getIndex() < text.length());
    field.setInvalid(bad);
    field.setErrorMessage(bad ? getTranslation("plan.fit.number") : "");
    return bad || number == null ? OptionalDouble.empty() : OptionalDouble.of(number.doubleValue());
  }

  private Component misses(int index) {
    var rank = points.rank(index);
    var fit = points.fit();
    if (rank < 0 || fit.isEmpty()) {
      return new Span(getTranslation("plan.fit.open"));
    }
    var georeference = fit.get().georeference();
    if (!georeference.checked()) {
      return new Span(getTranslation("plan.fit.unchecked"));
    }
    var suspect = points.isSuspect(index);
    var metres = suspect ? fit.get().suspectMetres() : georeference.residuals().get(rank);
    var kind = suspect ? Tag.Kind.ERROR : metres < FINE_METRES ? Tag.Kind.OK : Tag.Kind.WARN;
    return new Tag(kind, getTranslation("plan.fit.metres", PlanWords.metres(this, metres)));
  }
}
