package org.planrunde.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.StaffScreen;
import org.planrunde.workshop.Workshop;
import org.planrunde.workshop.WorkshopId;

/**
 * A screen about the workshop that its address names, for whoever moderates its procedure; to all
 * others there is no such screen.
 */
abstract class WorkshopScreen extends Div
    implements BeforeEnterObserver, HasDynamicTitle, StaffScreen {
  final EventDesk desk;
  private final PageTitles titles;
  private final String title;
  private @Nullable Procedure procedure;
  private @Nullable Workshop workshop;

  /** {@code title} is the key of the screen's name. */
  WorkshopScreen(EventDesk desk, PageTitles titles, String title) {
    this.desk = desk;
    this.titles = titles;
    this.title = title;
  }

  /** Shows the workshop instead of what was there; null where the address names none. */
  abstract void show(Procedure of, @Nullable Workshop shown);

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var of = desk.find(parameters.get("slug").orElse(""));
    var id = parameters.get("id");
    var found = id.flatMap(this::find);
    if (of.isEmpty()
        || found.isPresent() != id.isPresent()
        || found.filter(w -> !w.procedure().equals(of.get().id())).isPresent()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    procedure = of.get();
    workshop = found.orElse(null);
    removeAll();
    show(procedure, workshop);
  }

  private Optional<Workshop> find(String id) {
    try {
      return Optional.of(desk.workshops().get(desk.staff(), new WorkshopId(UUID.fromString(id))));
    } catch (IllegalArgumentException | NotAllowedException _) {
      return Optional.empty();
    }
  }

  /** The path of another screen of this workshop. */
  static String path(String screen, Procedure of, Workshop workshop) {
    return WorkshopsView.PATH + "/" + of.slug() + "/" + screen + "/" + workshop.id();
  }

  @Override
  public final String getPageTitle() {
    return titles.of(getTranslation(title));
  }

  @Override
  public final String contextTitle() {
    return workshop == null ? getTranslation(title) : workshop.plan().title();
  }

  @Override
  public final String contextLine() {
    return procedure == null ? "" : procedure.name();
  }
}
