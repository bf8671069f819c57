package org.planrunde.moderation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Role;
import org.planrunde.moderation.Subject;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Push;
import org.planrunde.ui.StaffLayout;

/** The moderators' queue: what waits, one contribution large, the decision below it. */
@Route(value = QueueView.PATH, layout = StaffLayout.class)
@RouteAlias(value = QueueView.PATH + "/:slug", layout = StaffLayout.class)
@Menu(title = "moderation.title", order = 20)
@RolesAllowed({Role.MODERATES, Role.ADMINISTERS})
final class QueueView extends ProcedureScreen {
  static final String PATH = "moderation";

  private final QueueNews news;
  private @Nullable QueueWork work;
  private @Nullable Registration listening;

  QueueView(DeskContext desk, QueueNews news, PageTitles titles) {
    super(desk, titles, "moderation.title", Role.MODERATOR);
    this.news = news;
    addClassName("desk");
  }

  /** Where something waits, if anything does. */
  @Override
  Optional<Procedure> first() {
    return desk.first();
  }

  @Override
  void show(Procedure shown) {
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
    procedure()
        .ifPresent(p ->
            listening = news.listen(p.id(), (id, waits) -> Push.run(ui, () -> heard(id, waits))));
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
}
