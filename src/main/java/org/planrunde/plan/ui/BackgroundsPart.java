package org.planrunde.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Year;
import java.time.ZoneId;
import org.planrunde.plan.Layer;
import org.planrunde.plan.ReadyBackground;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Tag;

/** Backgrounds for all of Germany, off until somebody switches one on. */
final class BackgroundsPart extends Div {
  private final PlanDesk desk;
  private final Procedure procedure;
  private final UnorderedList list = new UnorderedList();

  BackgroundsPart(PlanDesk desk, Procedure procedure) {
    this.desk = desk;
    this.procedure = procedure;
    addClassName("backgrounds");
    list.addClassNames("rows", "offer-list");
    add(
        new H2(getTranslation("plan.background")),
        new Paragraph(getTranslation("plan.background.lead")),
        list);
    show();
  }

  private void show() {
    list.removeAll();
    var layers = desk.plans().list(procedure);
    for (var background : ReadyBackground.values()) {
      list.add(row(background, layers.stream().map(Layer::url).anyMatch(background.url()::equals)));
    }
  }

  private ListItem row(ReadyBackground background, boolean there) {
    var label = getTranslation("plan.background." + background.name());
    var name = new Span(label);
    name.addClassName("strong");
    var source = new Span(background.attribution(year()));
    source.addClassNames("sm", "muted");
    var words = new Div(name, source);
    words.addClassNames("col", "grow");
    var row = new ListItem(words);
    row.addClassName("offer-row");
    if (there) {
      row.add(new Tag(Tag.Kind.OK, getTranslation("plan.background.there")));
      return row;
    }
    var button = ActionButton.secondary(getTranslation("plan.background.on")).small();
    button.setAriaLabel(getTranslation("plan.background.on.of", label));
    row.add(button.onClick(() -> switchOn(background, label)));
    return row;
  }

  /** It is seen at once if there is no other background, else it waits in the list of layers. */
  private void switchOn(ReadyBackground background, String label) {
    var first = desk.plans().list(procedure).stream().noneMatch(Layer::base);
    desk.plans().add(desk.staff(), background.layer(procedure, label, year(), false, first));
    show();
  }

  private static int year() {
    return Year.now(ZoneId.of("Europe/Berlin")).getValue();
  }
}
