package org.planrunde.workshop.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Role;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.StaffLayout;
import org.planrunde.workshop.Workshop;

/** Fast entry of cards on paper, and for people without a device. */
@Route(
    value = WorkshopsView.PATH + "/:slug/" + PaperView.SCREEN + "/:id",
    layout = StaffLayout.class)
@RolesAllowed({Role.MODERATES, Role.ADMINISTERS})
final class PaperView extends WorkshopScreen {
  static final String SCREEN = "papier";

  PaperView(EventDesk desk, PageTitles titles) {
    super(desk, titles, "eventdesk.paper.title");
    addClassNames("paper", "desk-page");
  }

  @Override
  void show(Procedure of, @Nullable Workshop shown) {
    if (shown == null) {
      return;
    }
    var back = new Anchor(path(RemoteView.SCREEN, of, shown), getTranslation("eventdesk.remote"));
    back.addClassName("back");
    var head =
        new Div(
            back,
            new H1(getTranslation("eventdesk.paper.title")),
            new Paragraph(getTranslation("eventdesk.paper.lead")));
    head.addClassName("paper-head");
    add(head);
    if (shown.running().isEmpty()) {
      add(
          EmptyState.empty(
              getTranslation("eventdesk.paper.none.title"),
              getTranslation("eventdesk.paper.none")));
      return;
    }
    add(new PaperForm(desk, of, shown));
  }
}
