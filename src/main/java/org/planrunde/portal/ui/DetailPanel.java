package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Photo;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.ContributionType;
import org.planrunde.procedure.Procedure;

/** One contribution in full. */
final class DetailPanel extends Div {
  private final H1 title;
  private final Component[] tools;

  DetailPanel(
      Procedure procedure, Contribution said, List<Photo> photos, PlaceWords places, Dates dates) {
    addClassName("detail-body");
    title = new H1(said.title());
    var category = procedure.category(said.category()).map(Category::label).orElse("");
    var type = procedure.type(said.type()).map(ContributionType::label).orElse("");
    var kind =
        Parts.span(
            "kind",
            category.isEmpty() || type.isEmpty() ? category + type : category + " · " + type);
    var nickname = said.nickname();
    var name = nickname == null || nickname.isEmpty() ? getTranslation("portal.no-name") : nickname;
    var published = said.published();
    var when = dates.full(Dates.day(published == null ? said.created() : published));
    var head =
        Parts.div(
            "said",
            Looks.shape(procedure, said.category(), 40),
            new Div(kind, Parts.span("sm muted", getTranslation("portal.by", name, when))));
    var text = new Paragraph(said.text());
    text.addClassName("voice");
    add(head, title, text);
    if (!photos.isEmpty()) {
      add(PhotoViews.everybodys(procedure, said, photos, this));
    }
    add(new PlaceLines(said, places));
    tools =
        new Component[] {
          Keep.share(
              getTranslation("portal.link.share"),
              said.title(),
              "/" + Addresses.contribution(procedure.slug(), said.code()),
              getTranslation("portal.link.copied")),
          Keep.print(getTranslation("portal.print"))
        };
  }

  /** Hands the address on, and prints. */
  Component[] tools() {
    return tools.clone();
  }

  H1 title() {
    return title;
  }
}
