package org.planrunde.portal.ui;

import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Photo;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.Sorting;
import org.planrunde.contribution.Tally;
import org.planrunde.geo.PlaceParts;
import org.planrunde.kernel.ContributionId;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.EmptyState;

/** The contributions that the map shows, twenty at a time; new ones wait for a click. */
final class ListPanel extends Div {
  private static final int PAGE = 20;

  private final Contributions contributions;
  private final Photos photos;
  private final Procedure procedure;
  private final PlaceWords places;
  private final Dates dates;
  private final Span counter = new Span();
  private final UnorderedList rows = new UnorderedList();
  private final Div body = new Div();
  private final Div news = Parts.div("news");
  private final Div more = Parts.div("more");
  private final FilterBox filters;
  private final ActionButton newsButton = ActionButton.text("").icon("refresh-cw");
  private final ActionButton moreButton;
  private final FilterToggle toggle;
  private final ActionButton nowhereButton;
  private final Set<ContributionId> waiting = new LinkedHashSet<>();
  private final List<ContributionRow> shownRows = new ArrayList<>();
  private Wish wish;
  private @Nullable Envelope view;
  private Runnable wholeArea = () -> {};
  private @Nullable Coordinate here;
  private boolean nowhere;
  private int shown;
  private int total;

  ListPanel(
      Contributions contributions,
      Photos photos,
      Procedure procedure,
      PlaceWords places,
      Dates dates,
      Wish wish,
      @Nullable Envelope view,
      Consumer<Wish> wished) {
    this.contributions = contributions;
    this.photos = photos;
    this.procedure = procedure;
    this.places = places;
    this.dates = dates;
    this.wish = wish;
    this.view = view;
    rows.addClassName("list");
    rows.getElement().setAttribute("aria-label", getTranslation("portal.tab.list"));
    counter.addClassName("grow");
    counter.getElement().setAttribute("role", "status");
    filters =
        new FilterBox(
            procedure,
            wish,
            next -> {
              this.wish = next;
              wished.accept(next);
              reload();
            },
            from -> {
              here = from;
              reload();
            });
    toggle = new FilterToggle(filters, !wish.isOpen());
    newsButton.onClick(this::reload);
    news.add(newsButton);
    moreButton = ActionButton.secondary(getTranslation("portal.more")).onClick(this::addPage);
    nowhereButton = ActionButton.text("").onClick(this::switchPlaceless);
    more.add(moreButton, nowhereButton, Keep.print(getTranslation("portal.print.list")));
    var heading = new H2(getTranslation("portal.tab.list"));
    heading.addClassName("sr-only");
    add(heading, Parts.div("panel-strip", counter, toggle.worded()), filters, news, body, more);
    reload();
  }

  /** Opens and closes the filters; its small button belongs beside the tabs. */
  FilterToggle filterToggle() {
    return toggle;
  }

  /** Calls the action when somebody wants to see the whole area. */
  void onWholeArea(Runnable action) {
    wholeArea = action;
  }

  /** The map shows another part now; the list follows. */
  void setView(@Nullable Envelope box, int shownThere, int totalThere) {
    view = box;
    if (nowhere) {
      return;
    }
    shown = shownThere;
    total = totalThere;
    waiting.clear();
    fill(page(0));
    tell();
  }

  /** Asks the database anew for counts and rows. */
  void reload() {
    waiting.clear();
    total = contributions.countPublic(procedure.id(), wish.filter());
    if (nowhere) {
      shown = contributions.countWithoutPlace(procedure.id(), wish.filter());
    } else {
      shown =
          view == null
              ? total
              : contributions.countPublic(procedure.id(), wish.filter().within(view));
    }
    fill(page(0));
    tell();
  }

  private List<Contribution> page(int offset) {
    return nowhere
        ? contributions.listWithoutPlace(procedure.id(), wish.filter(), wish.order(), offset, PAGE)
        : contributions.listPublic(
            procedure.id(), wish.filter().within(view), sorting(), offset, PAGE);
  }

  /** Ways are measured from the own position once it was asked for, else from the map's middle. */
  private Sorting sorting() {
    return new Sorting(wish.order(), here != null ? here : view == null ? null : view.centre());
  }

  private void fill(List<Contribution> page) {
    var same =
        shownRows.size() == page.size()
            && shownRows.stream()
                .map(ContributionRow::id)
                .toList()
                .equals(page.stream().map(Contribution::id).toList());
    if (!same || page.isEmpty()) {
      rows.removeAll();
      shownRows.clear();
      body.removeAll();
      addRows(page);
      body.add(page.isEmpty() ? nothing() : rows);
    }
  }

  private void addRows(List<Contribution> page) {
    var ids = page.stream().map(Contribution::id).toList();
    var pictures = photos.listPublic(ids);
    var tallies = contributions.tallies(ids);
    page.forEach(said ->
        addRow(
            said,
            tallies.getOrDefault(said.id(), Tally.NONE),
            pictures.getOrDefault(said.id(), List.of())));
  }

  private void addRow(Contribution contribution, Tally tally, List<Photo> pictures) {
    var path = Addresses.contribution(procedure.slug(), contribution.code()) + wish.suffix();
    var row = new ContributionRow(procedure, contribution, tally, pictures, path, places, dates);
    shownRows.add(row);
    rows.add(row);
  }

  private void addPage() {
    addRows(page(shownRows.size()));
    tell();
  }

  private void switchPlaceless() {
    nowhere = !nowhere;
    reload();
  }

  private EmptyState nothing() {
    var open = wish.isOpen();
    var title = getTranslation(open ? "portal.table.empty" : "portal.nothing.title");
    if (total == 0) {
      var all =
          procedure.takesContributions(dates.now())
              ? "portal.table.empty.all"
              : "portal.table.empty.closed";
      var text = open ? all : "portal.nothing.text";
      return EmptyState.empty(title, getTranslation(text));
    }
    var text = open ? "portal.table.empty.view" : "portal.nothing.view";
    var others = ActionButton.secondary(getTranslation("portal.table.others", total));
    return EmptyState.empty(title, getTranslation(text), others.onClick(() -> wholeArea.run()));
  }

  private void tell() {
    counter.setText(
        nowhere
            ? getTranslation("portal.counter.nowhere", shown)
            : getTranslation("portal.counter", shown, total));
    news.setVisible(!waiting.isEmpty());
    newsButton.setText(
        waiting.size() == 1
            ? getTranslation("portal.news.one")
            : getTranslation("portal.news", waiting.size()));
    moreButton.setVisible(shownRows.size() < shown);
    var placeless = nowhere ? 0 : contributions.countWithoutPlace(procedure.id(), wish.filter());
    nowhereButton.setText(
        nowhere
            ? getTranslation("portal.nowhere.back")
            : getTranslation("portal.nowhere", placeless));
    nowhereButton.setVisible(nowhere || placeless > 0);
    more.setVisible(shown > 0 || nowhereButton.isVisible());
  }

  /** A contribution became public: it is counted at once and shown on a click. */
  void published(Contribution contribution) {
    if (!wish.shows(contribution)) {
      return;
    }
    var place = contribution.place();
    total++;
    var here = nowhere ? place == null : isInView(place);
    if (here) {
      shown++;
      waiting.add(contribution.id());
    }
    tell();
  }

  /** As the server counts: by where the pin stands. */
  private boolean isInView(@Nullable Geometry place) {
    var pin = place == null ? null : PlaceParts.pin(place).orElse(null);
    return view == null || (pin != null && view.contains(pin.getCoordinate()));
  }

  /** A contribution is public no more: its row goes at once. */
  void hidden(ContributionId id) {
    waiting.remove(id);
    shownRows.removeIf(row -> {
      if (row.id().equals(id)) {
        rows.remove(row);
        return true;
      }
      return false;
    });
    total = contributions.countPublic(procedure.id(), wish.filter());
    if (!nowhere) {
      shown =
          view == null
              ? total
              : contributions.countPublic(procedure.id(), wish.filter().within(view));
    }
    tell();
  }

  /**
   * Marks the row of a contribution and leads the keyboard to it; false if it is not in the list.
   */
  boolean mark(String code) {
    var found = false;
    for (var row : shownRows) {
      var it = row.code().equals(code);
      row.setMarked(it);
      if (it) {
        row.scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
        row.focus();
        found = true;
      }
    }
    return found;
  }
}
