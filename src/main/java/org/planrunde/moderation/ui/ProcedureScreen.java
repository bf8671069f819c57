package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Role;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.StaffScreen;

/**
 * A screen of the desk about the procedure that its address names, for whoever has one of the roles
 * in it. An address that names none leads to the first one.
 */
abstract class ProcedureScreen extends Div
    implements BeforeEnterObserver, HasDynamicTitle, StaffScreen {
  final DeskContext desk;
  private final PageTitles titles;
  private final String title;
  private final Role[] roles;
  private @Nullable Procedure procedure;

  /** {@code title} is the key of the screen's name. */
  ProcedureScreen(DeskContext desk, PageTitles titles, String title, Role... roles) {
    this.desk = desk;
    this.titles = titles;
    this.title = title;
    this.roles = roles.clone();
  }

  /** Shows the procedure instead of what was there. */
  abstract void show(Procedure of);

  /** Where somebody begins who named no procedure. */
  Optional<Procedure> first() {
    return desk.list(roles).stream().findFirst();
  }

  /** False if the screen does not open for this person all the same. */
  boolean opens(Procedure of) {
    return true;
  }

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    var slug = event.getRouteParameters().get("slug");
    if (slug.isEmpty()) {
      var path = event.getLocation().getPath();
      first()
          .ifPresentOrElse(
              p -> event.forwardTo(path + "/" + p.slug()), () -> event.forwardTo(DeskView.class));
      return;
    }
    var found = desk.find(slug.get(), roles).filter(this::opens);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    procedure = found.get();
    show(procedure);
  }

  /** The procedure that is shown, once there is one. */
  final Optional<Procedure> procedure() {
    return Optional.ofNullable(procedure);
  }

  @Override
  public final String getPageTitle() {
    return titles.of(getTranslation(title));
  }

  @Override
  public final String contextTitle() {
    return procedure().map(Procedure::name).orElse("");
  }

  @Override
  public final String contextLine() {
    return procedure().map(p -> desk.line(this, p)).orElse("");
  }
}
