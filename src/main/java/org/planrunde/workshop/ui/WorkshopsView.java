package org.planrunde.workshop.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.planrunde.identity.Role;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.Icon;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.Tag;
import org.planrunde.workshop.Workshop;
import org.planrunde.workshop.WorkshopState;

/** All workshops of the procedures that a person moderates, and a new one for each procedure. */
@Route(value = WorkshopsView.PATH, layout = StaffLayout.class)
@Menu(title = "eventdesk.title", order = 50)
@RolesAllowed({Role.MODERATES, Role.ADMINISTERS})
final class WorkshopsView extends Div implements HasDynamicTitle {
  static final String PATH = "werkstatt";

  private final PageTitles titles;

  WorkshopsView(EventDesk desk, PageTitles titles) {
    this.titles = titles;
    addClassNames("page", "wide", "desk-page");
    add(new H1(getTranslation("eventdesk.title")));
    add(new Paragraph(getTranslation("eventdesk.lead")));
    var procedures = desk.list();
    if (procedures.isEmpty()) {
      add(
          EmptyState.empty(
              getTranslation("eventdesk.none.title"), getTranslation("eventdesk.none")));
    }
    var workshops = desk.workshops().list(desk.staff());
    procedures.forEach(p ->
        add(section(p, workshops.stream().filter(w -> w.procedure().equals(p.id())).toList())));
  }

  private Section section(Procedure procedure, List<Workshop> workshops) {
    var fresh =
        new Anchor(PATH + "/" + procedure.slug() + "/planen", getTranslation("eventdesk.new"));
    fresh.addClassName("btn");
    fresh.addComponentAsFirst(new Icon("plus"));
    fresh
        .getElement()
        .setAttribute("aria-label", getTranslation("eventdesk.new.for", procedure.name()));
    var head = new Div(new H2(procedure.name()), fresh);
    head.addClassName("workshops-head");
    var section = new Section(head);
    section.addClassName("workshops");
    if (workshops.isEmpty()) {
      section.add(Words.styled("muted", getTranslation("eventdesk.none.yet")));
      return section;
    }
    var list = new UnorderedList();
    list.addClassName("register");
    workshops.forEach(w -> list.add(row(procedure, w)));
    section.add(list);
    return section;
  }

  private ListItem row(Procedure procedure, Workshop workshop) {
    var plan = workshop.plan();
    var when = Words.when(plan.starts(), getLocale());
    var line = plan.place().isEmpty() ? when : when + " · " + plan.place();
    var words = new Div(new H3(plan.title()), Words.styled("muted", line), state(workshop));
    words.addClassName("grow");
    var links = new Div();
    links.addClassName("register-links");
    if (workshop.state() == WorkshopState.CLOSED) {
      links.add(link(procedure, workshop, MinutesView.SCREEN, "eventdesk.minutes"));
    } else {
      links.add(
          link(procedure, workshop, RemoteView.SCREEN, "eventdesk.remote"),
          link(procedure, workshop, PlanningView.SCREEN, "eventdesk.plan"));
    }
    var item = new ListItem(words, links);
    item.addClassName("register-row");
    return item;
  }

  private Anchor link(Procedure procedure, Workshop workshop, String screen, String key) {
    var link = new Anchor(WorkshopScreen.path(screen, procedure, workshop), getTranslation(key));
    link.getElement()
        .setAttribute("aria-label", getTranslation(key) + ": " + workshop.plan().title());
    return link;
  }

  private Tag state(Workshop workshop) {
    var text = getTranslation("eventdesk.state." + workshop.state().name());
    return switch (workshop.state()) {
      case PLANNED -> new Tag(Tag.Kind.PLAIN, "calendar", text);
      case RUNNING -> new Tag(Tag.Kind.OK, "play", text);
      case CLOSED -> new Tag(Tag.Kind.INFO, "lock", text);
    };
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("eventdesk.title"));
  }
}
