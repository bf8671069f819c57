package org.planrunde.portal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureState;
import org.planrunde.procedure.catalogue.Found;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.Places;
import org.planrunde.ui.PublicLayout;
import org.planrunde.ui.SearchField;

/** What came of the procedures that are over. */
@Route(value = Places.RESULTS, layout = PublicLayout.class)
@AnonymousAllowed
final class ResultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int PAGE = 20;

  private final PortalServices doors;
  private final UnorderedList list = new UnorderedList();
  private final Div body = new Div();
  private final Span counter = Parts.span("sr-only", "");
  private final SearchField search;
  private TownWish wish = TownWish.ALL;

  ResultsView(PortalServices doors) {
    this.doors = doors;
    addClassNames("page", "results-page");
    list.addClassName("result-list");
    search = new SearchField(getTranslation("portal.search"), getTranslation("portal.search.hint"));
    search.addSearchListener(this::searched);
    counter.getElement().setAttribute("role", "status");
    add(
        new H1(getTranslation("portal.results.title")),
        new Paragraph(getTranslation("portal.results.lead")),
        search,
        counter,
        body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    wish = TownWish.of(event.getLocation().getQueryParameters());
    search.setValue(wish.words());
    show();
  }

  private void searched(String words) {
    if (!words.equals(wish.words())) {
      wish = TownWish.ALL.withWords(words);
      UI.getCurrent()
          .getPage()
          .getHistory()
          .replaceState(null, new Location(Places.RESULTS, wish.query()));
      show();
    }
  }

  private void show() {
    list.removeAll();
    body.removeAll();
    var found = page(0);
    if (!wish.words().isEmpty()) {
      counter.setText(
          getTranslation(found.total() == 1 ? "portal.found.one" : "portal.found", found.total()));
    }
    if (found.total() == 0) {
      body.add(
          wish.words().isEmpty()
              ? EmptyState.empty(
                  getTranslation("portal.results.none"), getTranslation("portal.results.none.text"))
              : EmptyState.empty(
                  getTranslation("portal.nothing.title"), getTranslation("portal.nothing.words")));
      return;
    }
    body.add(list);
    fill(found);
  }

  private Found page(int offset) {
    var over = TownWish.ALL.withWords(wish.words()).withStates(Set.of(ProcedureState.DONE));
    return doors.catalogue().search(over.asked(null), offset, PAGE);
  }

  private void fill(Found found) {
    found.hits().stream()
        .flatMap(h -> doors.procedures().find(h.id()).stream())
        .filter(Procedure::published)
        .forEach(p -> list.add(row(p)));
    var already = list.getChildren().toList().size();
    if (already < found.total()) {
      var more = ActionButton.secondary(getTranslation("portal.more.procedures"));
      body.add(
          more.onClick(() -> {
            body.remove(more);
            fill(page(already));
          }));
    }
  }

  private ListItem row(Procedure procedure) {
    var now = doors.procedures().now();
    var dossier = doors.dossiers().find(procedure.id());
    var text = procedure.text();
    var link = Parts.link(Addresses.about(procedure.slug()), procedure.name());
    var row = new ListItem(Parts.div("row wrap", new Standing(procedure, now, this).tag()));
    var day = dossier.outcome().day();
    if (day != null) {
      var when = new Dates(Dates.localeOf(this), now).full(day);
      ((Div) row.getComponentAt(0))
          .add(Parts.span("sm muted", getTranslation("portal.results.day", when)));
    }
    row.add(new H2(link));
    row.add(
        new Paragraph(
            text.result().isEmpty() ? getTranslation("portal.results.open") : text.result()));
    var papers = dossier.documents().stream().filter(d -> d.kind().isResult()).toList();
    if (!papers.isEmpty()) {
      row.add(new DocumentTable(papers, new Dates(Dates.localeOf(this), now)));
    }
    return row;
  }

  @Override
  public String getPageTitle() {
    return doors.titles().of(getTranslation("portal.results.title"));
  }
}
