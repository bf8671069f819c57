package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Icon;

/** Where the public contributions of a procedure can be taken away as data. */
final class DataLinks extends Section {
  DataLinks(Procedure procedure) {
    addClassName("data-links");
    var links = new Div();
    links.addClassName("data-files");
    links.add(
        link(Addresses.file(procedure.slug(), "csv"), "download", "CSV"),
        link(Addresses.file(procedure.slug(), "geojson"), "download", "GeoJSON"),
        link(Addresses.file(procedure.slug(), "gpkg"), "download", "GeoPackage"),
        link(
            Addresses.collection(procedure.id()),
            "layers",
            getTranslation("portal.data.interface")));
    add(
        new H2(getTranslation("portal.data")),
        new Paragraph(getTranslation("portal.data.lead")),
        links);
  }

  private static Anchor link(String href, String icon, String words) {
    var link = new Anchor(href, "");
    link.addClassName("file-link");
    link.setRouterIgnore(true);
    link.add(new Icon(icon), new Span(words));
    return link;
  }
}
