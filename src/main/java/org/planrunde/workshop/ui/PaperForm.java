package org.planrunde.workshop.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.Receipt;
import org.planrunde.identity.Staff;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.ContributionType;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.Placing;
import org.planrunde.ui.Problems;
import org.planrunde.workshop.Workshop;

/** One card after the other; table and category stay for the next one. */
final class PaperForm extends Div {
  /** So many of those entered stay in view. */
  private static final int LATEST = 8;

  private final EventDesk desk;
  private final Staff staff;
  private final Procedure procedure;
  private final Workshop workshop;
  private final Problems problems = new Problems();
  private final TextField title = new TextField(getTranslation("eventdesk.paper.words"));
  private final TextArea text = new TextArea(getTranslation("eventdesk.paper.text"));
  private final Select<Category> category = new Select<>();
  private final Select<ContributionType> type = new Select<>();
  private final Select<Integer> table = new Select<>();
  private final MapCanvas map = new MapCanvas();
  private final Span where = Words.styled("muted", "");
  private final ActionButton nowhere;
  private final OrderedList entered = new OrderedList();
  private UUID key = UUID.randomUUID();
  private @Nullable Geometry place;

  PaperForm(EventDesk desk, Procedure procedure, Workshop workshop) {
    this.desk = desk;
    this.procedure = procedure;
    this.workshop = workshop;
    staff = desk.staff();
    addClassName("paper-form");
    nowhere =
        ActionButton.text(getTranslation("eventdesk.paper.nowhere"))
            .icon("x")
            .onClick(() -> {
              moved(null);
              map.startPlacing(Placing.POINT, null);
            });
    words();
    choices();
    var enter =
        ActionButton.primary(getTranslation("eventdesk.paper.enter"))
            .icon("check")
            .big()
            .wide()
            .onClick(this::enter);
    // A scribe's hands stay on the keys.
    enter.addClickShortcut(Key.ENTER).listenOn(title);
    enter.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(text);
    var choices = new Div(table, category, type);
    choices.addClassName("fields-3");
    entered.addClassName("paper-entered");
    entered.getElement().setAttribute("reversed", true);
    var fields =
        new Section(
            problems,
            title,
            text,
            choices,
            enter,
            new H2(getTranslation("eventdesk.paper.entered")),
            entered);
    fields.addClassName("paper-fields");
    fields.getElement().setAttribute("aria-label", getTranslation("eventdesk.paper.title"));
    add(fields, ground());
    moved(null);
    title.focus();
  }

  private void words() {
    problems.at("title", title).setMaxLength(Draft.MAX_TITLE);
    title.setWidthFull();
    title.setHelperText(getTranslation("eventdesk.paper.words.help"));
    problems.at("text", text).setMaxLength(Draft.MAX_TEXT);
    text.setWidthFull();
  }

  private void choices() {
    problems.at("category", category).setLabel(getTranslation("eventdesk.paper.category"));
    category.setItems(procedure.categories());
    category.setItemLabelGenerator(Category::label);
    procedure.categories().stream().findFirst().ifPresent(category::setValue);
    category.setVisible(!procedure.categories().isEmpty());
    problems.at("type", type).setLabel(getTranslation("eventdesk.paper.type"));
    type.setItems(procedure.types());
    type.setItemLabelGenerator(ContributionType::label);
    procedure.types().stream().findFirst().ifPresent(type::setValue);
    type.setVisible(procedure.types().size() > 1);
    var tables = workshop.plan().tables();
    table.setLabel(getTranslation("eventdesk.paper.table"));
    table.setItems(IntStream.range(0, tables.size()).boxed().toList());
    table.setItemLabelGenerator(
        i -> i == null ? getTranslation("eventdesk.paper.table.none") : tables.get(i).name());
    table.setEmptySelectionAllowed(true);
    table.setEmptySelectionCaption(getTranslation("eventdesk.paper.table.none"));
    table.setVisible(!tables.isEmpty());
    for (var choice : new Select<?>[] {category, type, table}) {
      choice.setWidthFull();
    }
  }

  private Section ground() {
    map.setLabel(getTranslation("eventdesk.paper.map"));
    map.setLayers(desk.layers(procedure));
    var area = procedure.area();
    map.setArea(area);
    map.setGrid(procedure.grid());
    if (area != null) {
      map.fit(area.getEnvelopeInternal());
    }
    map.addPlaceChangedListener(change -> moved(change.place().orElse(null)));
    map.startPlacing(Placing.POINT, null);
    var line = new Div(where, nowhere);
    line.addClassName("paper-where");
    where.getElement().setAttribute("role", "status");
    var ground = new Section(map, line);
    ground.addClassName("paper-ground");
    ground.getElement().setAttribute("aria-label", getTranslation("eventdesk.paper.map"));
    ground.setVisible(procedure.placeKinds().contains(PlaceKind.POINT));
    return ground;
  }

  private void moved(@Nullable Geometry to) {
    place = to;
    nowhere.setVisible(to != null);
    where.setText(
        to == null
            ? getTranslation("eventdesk.paper.place.none")
            : field(to)
                .map(f -> getTranslation("eventdesk.paper.place.field", f))
                .orElseGet(() -> getTranslation("eventdesk.paper.place")));
  }

  private java.util.Optional<String> field(Geometry at) {
    var grid = procedure.grid();
    var point = at.getInteriorPoint();
    return grid == null ? java.util.Optional.empty() : grid.field(point.getX(), point.getY());
  }

  private Draft draft() {
    return new Draft(
        key,
        procedure.id(),
        category.getOptionalValue().map(Category::key).orElse(null),
        type.getOptionalValue().map(ContributionType::key).orElse(null),
        title.getValue(),
        text.getValue(),
        "",
        place,
        "",
        true,
        Channel.PAPER);
  }

  private void enter() {
    var receipt = new Receipt[1];
    var fine =
        problems.guard(() ->
            receipt[0] =
                desk.cards()
                    .enter(staff, workshop.id(), draft(), table.getOptionalValue().orElse(null)));
    if (fine) {
      done(receipt[0]);
    }
    title.focus();
  }

  /** The receipt is shown once: it belongs onto the card, and so to its author. */
  private void done(Receipt receipt) {
    var words = Words.styled("voice", title.getValue());
    var secret = Words.styled("paper-receipt", receipt.secret());
    entered.addComponentAsFirst(new ListItem(words, secret));
    if (entered.getComponentCount() > LATEST) {
      entered.remove(entered.getComponentAt(LATEST));
    }
    key = UUID.randomUUID();
    title.clear();
    text.clear();
    moved(null);
    map.startPlacing(Placing.POINT, null);
  }
}
