package org.planrunde.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** The title block of a plan: a few facts in ruled fields, each with its label. */
public final class TitleBlock extends DescriptionList {
  public TitleBlock() {
    addClassName("kopf");
  }

  /** Adds a field at the end. */
  public TitleBlock add(String label, String value) {
    var field = new Div();
    field
        .getElement()
        .appendChild(new Term(label).getElement(), new Description(value).getElement());
    getElement().appendChild(field.getElement());
    return this;
  }
}
