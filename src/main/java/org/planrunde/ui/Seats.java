package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * The empty table of the empty and the loading state: seats without shapes; hidden from readers.
 */
@Tag("pr-seats")
@JsModule("./components/pr-seats.ts")
final class Seats extends Component {
  Seats(int seats, int taken) {
    getElement().setAttribute("seats", Integer.toString(seats));
    getElement().setAttribute("taken", Integer.toString(taken));
    getElement().setAttribute("aria-hidden", "true");
  }
}
