package org.planrunde.moderation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Role;
import org.planrunde.moderation.Subject;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Push;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.StaffScreen;

/** The moderators' queue: what waits, one contribution large, the decision below it. */
@Route(value = QueueView.PATH, layout = StaffLayout.class)
@RouteAlias(value = QueueView.PATH + "/:slug", layout = StaffLayout.class)
@Menu(title = "moderation.title", order = 20)
@RolesAllowed({Role.MODERATES, Role.ADMINISTERS})
final class QueueView extends Div implements BeforeEnterObserver, HasDynamicTitle, StaffScreen {
  static final String PATH = "moderation";

  private final DeskContext desk;
  private final QueueNews news;
  private final PageTitles titles;
  private @Nullable Procedure procedure;
  private @Nullable QueueWork work;
  private @Nullable Registration listening;

  QueueView(DeskContext desk, QueueNews news, PageTitles titles) {
    this.desk = desk;
    this.news = news;
    this.titles = titles;
    addClassName("desk");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var slug = event.getRouteParameters().get("slug");
    if (slug.isEmpty()) {
      desk.first()
          .ifPresentOrElse(
              p -> event.forwardTo(PATH + "/" + p.slug()), () -> event.forwardTo(DeskView.class));
      return;
    }
    var found = desk.find(slug.get(), Role.MODERATOR);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    build(found.get());
  }

  private void build(Procedure shown) {
    procedure = shown;
    var parts = new QueueWork(desk, shown);
    work = parts;
    removeAll();
    var middle = new Section(parts.paper(), parts.reason(), parts.redaction(), parts.bar());
    middle.addClassName("work");
    middle.getElement().setAttribute("aria-label", getTranslation("moderation.case"));
    var aside = new Aside(parts.nearby(), parts.today());
    aside.addClassName("aside");
    add(parts.list(), middle, aside);
    parts.reload();
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var ui = attached.getUI();
    if (procedure != null) {
      listening = news.listen(procedure.id(), (id, waits) -> Push.run(ui, () -> heard(id, waits)));
    }
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (listening != null) {
      listening.remove();
    }
  }

  private void heard(Subject id, boolean waits) {
    if (work != null) {
      work.heard(id, waits);
    }
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("moderation.title"));
  }

  @Override
  public String contextTitle() {
    return procedure == null ? "" : procedure.name();
  }

  @Override
  public String contextLine() {
    return procedure == null ? "" : desk.line(this, procedure);
  }
}
