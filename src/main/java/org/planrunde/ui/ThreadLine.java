package org.planrunde.ui;

import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** The thread from left to right: the phases of a procedure at a glance. */
public final class ThreadLine extends OrderedList {
  public ThreadLine(List<Station> stations) {
    addClassName("faden");
    setStations(stations);
  }

  /** Replaces all stops. */
  public void setStations(List<Station> stations) {
    removeAll();
    stations.forEach(station -> add(new ThreadStop(station)));
  }
}
