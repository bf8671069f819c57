package org.planrunde.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.AxisCheck;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.Message;
import org.planrunde.plan.read.Findings;
import org.planrunde.plan.read.FoundLayer;
import org.planrunde.plan.read.PlanFormat;
import org.planrunde.plan.read.ReadOptions;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;

/** Shows what is in an uploaded file before it becomes a layer, and asks what it does not say. */
final class FoundPanel extends Div {
  /** The systems that are offered, the usual ones first; each has a name in plain words. */
  private static final List<Integer> SYSTEMS =
      List.of(
          25832, 25833, 25831, 4647, 5650, 4326, 4258, 3857, 31466, 31467, 31468, 31469, 3068, 2056,
          21781, 28992);

  private final @Nullable Geometry area;
  private final Consumer<ReadOptions> again;
  private @Nullable Findings found;
  private ReadOptions options = ReadOptions.NONE;

  FoundPanel(@Nullable Geometry area, Consumer<ReadOptions> again) {
    this.area = area;
    this.again = again;
    addClassName("col");
    getElement().setAttribute("aria-live", "polite");
  }

  void clear() {
    found = null;
    options = ReadOptions.NONE;
    removeAll();
  }

  void show(Findings value, ReadOptions with) {
    found = value;
    options = with;
    removeAll();
    add(new H3(getTranslation("plan.found")), facts(value));
    var lies = value.needsCrs() ? AxisCheck.PLAUSIBLE : place(value);
    boolean unsaid = value.needsCrs() || with.given() != null;
    if (unsaid || lies == AxisCheck.ELSEWHERE) {
      add(systems(unsaid));
    }
    if (lies != AxisCheck.PLAUSIBLE || with.swap()) {
      add(swap(lies));
    }
    if (!value.warnings().isEmpty()) {
      add(warnings(value.warnings()));
    }
  }

  /** Why it cannot be added yet; null if nothing stands in the way. */
  @Nullable String obstacle() {
    var value = found;
    return value != null && value.needsCrs() && !isPlain(value)
        ? getTranslation("plan.found.crs-first")
        : null;
  }

  /** What is to be added as it was read; null if the file itself is GeoJSON as it should be. */
  @Nullable Findings toBeConverted() {
    var value = found;
    return value == null || isPlain(value) ? null : value;
  }

  /** A file of the standard is kept byte by byte, and refused as a whole if nothing of it fits. */
  private boolean isPlain(Findings value) {
    var crs = value.crs();
    return value.format() == PlanFormat.GEOJSON
        && options.equals(ReadOptions.NONE)
        && (crs == null || crs.horizontal() == Wgs84.SRID)
        && (value.warnings().isEmpty() || value.extent() == null);
  }

  private UnorderedList facts(Findings value) {
    var list = new UnorderedList();
    var format = getTranslation("plan.found.format." + value.format().name());
    list.add(item("plan.found.format", (format + " " + value.version()).strip()));
    var crs = value.crs();
    list.add(
        item("plan.found.crs", crs == null ? getTranslation("plan.found.unknown") : name(crs)));
    var extent = value.extent();
    if (extent != null) {
      list.add(item("plan.found.extent", box(extent)));
    }
    value.layers().forEach(it -> list.add(layer(it)));
    return list;
  }

  private ListItem item(String key, String text) {
    var name = new Span(getTranslation(key) + ": ");
    name.addClassName("strong");
    return new ListItem(name, new Span(text));
  }

  private ListItem layer(FoundLayer layer) {
    var name = new Span(layer.name() + ": ");
    name.addClassName("strong");
    var kind = getTranslation("plan.found.kind." + layer.kind().name());
    return new ListItem(
        name, new Span(getTranslation("plan.found.features", layer.features()) + ", " + kind));
  }

  private Select<Integer> systems(boolean unsaid) {
    var select = new Select<Integer>();
    select.setLabel(getTranslation("plan.found.choose"));
    if (unsaid) {
      select.setHelperText(getTranslation("plan.found.choose.help"));
    }
    select.setItems(SYSTEMS);
    select.setItemLabelGenerator(it -> it == null ? "" : name(CrsName.of(it)));
    select.setWidthFull();
    var given = options.given();
    if (given != null && SYSTEMS.contains(given.horizontal())) {
      select.setValue(given.horizontal());
    }
    select.addValueChangeListener(
        e -> again.accept(new ReadOptions(CrsName.of(e.getValue()), options.swap())));
    return select;
  }

  private AxisCheck place(Findings value) {
    var nearby = area;
    return nearby == null ? AxisCheck.PLAUSIBLE : value.check(nearby.getEnvelopeInternal());
  }

  private Note swap(AxisCheck lies) {
    var key =
        switch (lies) {
          case PLAUSIBLE -> "plan.found.turned";
          case SWAPPED -> "plan.found.swapped";
          case ELSEWHERE -> "plan.found.elsewhere";
        };
    return new Note(Note.Kind.WARN, getTranslation(key))
        .with(
            ActionButton.secondary(getTranslation("plan.found.swap"))
                .onClick(() -> again.accept(new ReadOptions(options.given(), !options.swap()))));
  }

  private Note warnings(List<Message> messages) {
    var list = new UnorderedList();
    messages.forEach(
        it -> list.add(new ListItem(getTranslation(it.key(), it.arguments().toArray()))));
    return new Note(Note.Kind.HINT, getTranslation("plan.found.warnings"), "").with(list);
  }

  private String name(CrsName crs) {
    return SYSTEMS.contains(crs.horizontal())
        ? getTranslation("plan.crs." + crs.horizontal()) + " (" + crs.label() + ")"
        : crs.label();
  }

  private String box(Envelope box) {
    return getTranslation(
        "plan.found.box",
        degrees(box.getMinY()),
        degrees(box.getMaxY()),
        degrees(box.getMinX()),
        degrees(box.getMaxX()));
  }

  private String degrees(double value) {
    return String.format(getLocale(), "%.4f", value);
  }
}
