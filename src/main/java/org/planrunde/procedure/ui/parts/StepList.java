package org.planrunde.procedure.ui.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.planrunde.procedure.spi.SetupStep;
import org.planrunde.ui.Station;
import org.planrunde.ui.ThreadList;

/** The steps of the set-up as a thread, for every screen that serves one of them. */
public final class StepList extends Nav {
  /**
   * The steps for the procedure with this slug; {@code current} is the position of the open one.
   */
  public StepList(String slug, List<SetupStep> steps, int current) {
    addClassName("step-list");
    setAriaLabel(getTranslation("procedure.steps"));
    var title = new H2(getTranslation("procedure.setup"));
    title.addClassName("aside-title");
    var thread = new ThreadList();
    for (var step : sorted(steps)) {
      var link = new Anchor(step.route(slug), getTranslation(step.labelKey()));
      link.addClassName("stop");
      thread.add(state(step.position(), current), link);
    }
    add(title, thread);
  }

  private static Station.State state(int position, int current) {
    if (position == current) {
      return Station.State.NOW;
    }
    return position < current ? Station.State.DONE : Station.State.AHEAD;
  }

  private static List<SetupStep> sorted(List<SetupStep> steps) {
    return steps.stream().sorted(Comparator.comparingInt(SetupStep::position)).toList();
  }

  /** The step after a position. */
  public static Optional<SetupStep> after(List<SetupStep> steps, int position) {
    return sorted(steps).stream().filter(s -> s.position() > position).findFirst();
  }

  /** The step before a position. */
  public static Optional<SetupStep> before(List<SetupStep> steps, int position) {
    return sorted(steps).reversed().stream().filter(s -> s.position() < position).findFirst();
  }
}
