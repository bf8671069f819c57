package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says that nothing is here, or that something failed, and what to do next. */
public final class EmptyState extends Div {
  private EmptyState(Component picture, String title, String text, Component... actions) {
    addClassName("state");
    add(picture, new H2(title), new Paragraph(text));
    add(actions);
  }

  /** Nothing here yet: a table with free seats. */
  public static EmptyState empty(String title, String text, Component... actions) {
    return new EmptyState(new Seats(9, 1), title, text, actions);
  }

  /** Something could not be loaded: an icon, for example {@code cloud-off}. */
  public static EmptyState failed(String icon, String title, String text, Component... actions) {
    var picture = new Icon(icon);
    picture.getElement().getClassList().add("state-icon");
    var state = new EmptyState(picture, title, text, actions);
    state.getElement().setAttribute("role", "alert");
    return state;
  }
}
