package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import org.planrunde.contribution.Filter;
import org.planrunde.identity.Role;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.Tag;

/** The start of the working day: every procedure and what waits in it. */
@Route(value = Places.DESK, layout = StaffLayout.class)
@Menu(title = "moderation.desk", order = 10)
@PermitAll
final class DeskView extends Div implements HasDynamicTitle {
  private final DeskContext desk;
  private final PageTitles titles;

  DeskView(DeskContext desk, PageTitles titles) {
    this.desk = desk;
    this.titles = titles;
    addClassNames("page", "wide", "desk-page");
    add(new H1(getTranslation("moderation.desk")));
    add(new Paragraph(getTranslation("moderation.desk.hello", desk.staff().displayName())));
    var procedures = desk.list(Role.values());
    if (procedures.isEmpty()) {
      add(nothingYet());
      return;
    }
    var list = new UnorderedList();
    list.addClassName("register");
    var now = desk.now();
    procedures.forEach(p -> list.add(row(p, now)));
    add(list);
  }

  private EmptyState nothingYet() {
    var title = getTranslation("moderation.desk.empty.title");
    var text = getTranslation("moderation.desk.empty");
    if (!may(Role.ADMINISTRATOR)) {
      return EmptyState.empty(title, text);
    }
    var start = new Anchor("verwaltung", getTranslation("moderation.desk.new"));
    start.addClassNames("btn", "p");
    return EmptyState.empty(title, text, start);
  }

  private ListItem row(Procedure p, Instant now) {
    var words = new Div(new H2(p.name()), Words.styled("muted", PhaseWords.of(this, p, now)));
    words.addClassName("grow");
    if (!p.published()) {
      words.add(new Tag(Tag.Kind.PLAIN, "eye", getTranslation("moderation.desk.hidden")));
    }
    var item = new ListItem(words, numbers(p), links(p));
    item.addClassName("register-row");
    return item;
  }

  private Div numbers(Procedure p) {
    var open = desk.moderation().countOpen(p.id());
    var published = desk.contributions().countPublic(p.id(), Filter.ALL);
    var numbers =
        new Div(
            Words.styled(
                open > 0 ? "strong" : "muted", getTranslation("moderation.desk.open", open)),
            Words.styled("muted", getTranslation("moderation.desk.public", published)));
    numbers.addClassName("register-numbers");
    return numbers;
  }

  private Div links(Procedure p) {
    var links = new Div();
    links.addClassName("register-links");
    if (may(Role.MODERATOR, p)) {
      links.add(new Anchor(QueueView.PATH + "/" + p.slug(), getTranslation("moderation.title")));
    }
    var board = "auswertung/" + p.slug();
    if (may(Role.PLANNER, p)
        && RouteConfiguration.forApplicationScope().getRoute(board).isPresent()) {
      links.add(new Anchor(board, getTranslation("moderation.desk.board")));
    }
    if (may(Role.ADMINISTRATOR)) {
      links.add(
          new Anchor(
              "verwaltung/" + p.slug() + "/grunddaten", getTranslation("moderation.desk.setup")));
    }
    return links;
  }

  private boolean may(Role role, Procedure procedure) {
    return desk.staff().may(role, procedure.municipality(), procedure.id());
  }

  private boolean may(Role role) {
    var staff = desk.staff();
    return staff.may(role, staff.municipality());
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("moderation.desk"));
  }
}
