package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** The thread from top to bottom: what became of something, or the steps of a set-up. */
public final class ThreadList extends OrderedList {
  public ThreadList() {
    addClassName("vf");
  }

  public ThreadList(List<Station> stations) {
    this();
    stations.forEach(this::add);
  }

  /** Adds a stop at the end. */
  public ThreadList add(Station station) {
    add(new ThreadStop(station));
    return this;
  }

  /** Adds a stop made of components, such as a link and a text. */
  public ThreadList add(Station.State state, Component... content) {
    add(new ThreadStop(state, content));
    return this;
  }
}
