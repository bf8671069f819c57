package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Photo;
import org.planrunde.contribution.PhotoSize;
import org.planrunde.contribution.Tally;
import org.planrunde.kernel.ContributionId;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Icon;

/** One contribution in the list: shape, title, two lines of text, place and day. */
final class ContributionRow extends ListItem {
  private static final int SHOWN_CHARACTERS = 180;

  private final ContributionId id;
  private final String code;
  private final Anchor link;

  ContributionRow(
      Procedure procedure,
      Contribution contribution,
      Tally tally,
      List<Photo> photos,
      String path,
      PlaceWords places,
      Dates dates) {
    // Not the contribution itself: its whole text would stay in the session.
    id = contribution.id();
    code = contribution.code();
    addClassName("it");
    link = Parts.link(path, contribution.title());
    var title = new H3(link);
    var text = new Paragraph(shortened(contribution.text()));
    text.addClassName("voice");
    var category = procedure.category(contribution.category()).map(Category::label).orElse("");
    var meta = Parts.div("meta");
    meta.setText(line(contribution, category, places, dates));
    addCounts(meta, tally);
    add(Looks.shape(procedure, contribution.category(), 34), Parts.div("cell", title, text, meta));
    if (!photos.isEmpty()) {
      addClassName("with-photo");
      meta.add(Parts.span("sr-only", getTranslation("portal.photo.count", photos.size())));
      add(thumbnail(procedure, photos.getFirst()));
    }
  }

  /** Says nothing to screen readers: the row's link leads to it and to its description. */
  private Image thumbnail(Procedure procedure, Photo photo) {
    var path = Addresses.photo(procedure.slug(), code, photo, PhotoSize.SMALL);
    var image = new Image(path, "");
    image.addClassName("thumb");
    image.getElement().setAttribute("loading", "lazy");
    return image;
  }

  /** What others said to it; nothing is shown where there is nothing. */
  private void addCounts(Div meta, Tally tally) {
    var counts = Parts.span("counts", "");
    if (tally.supports() > 0) {
      counts.add(count("thumbs-up", tally.supports(), "portal.count.supports"));
    }
    if (tally.opposes() > 0) {
      counts.add(count("thumbs-down", tally.opposes(), "portal.count.opposes"));
    }
    if (tally.comments() > 0) {
      counts.add(count("message-square", tally.comments(), "portal.count.comments"));
    }
    if (counts.getComponentCount() > 0) {
      meta.add(counts);
    }
  }

  private Span count(String icon, int number, String key) {
    var count = new Span(new Icon(icon), Parts.span("num", Integer.toString(number)));
    count.add(Parts.span("sr-only", " " + getTranslation(key)));
    count.addClassName("count-of");
    count.setTitle(getTranslation(key));
    return count;
  }

  private String line(Contribution contribution, String category, PlaceWords places, Dates dates) {
    var parts = new ArrayList<String>();
    var place = contribution.place();
    var said = contribution.placeWords();
    if (said != null && !said.isEmpty()) {
      parts.add(said);
    } else if (place != null) {
      places.brief(place).ifPresent(parts::add);
    }
    if (place != null) {
      places.field(place).ifPresent(parts::add);
    } else if (parts.isEmpty()) {
      parts.add(getTranslation("portal.place.none"));
    }
    if (!category.isEmpty()) {
      parts.add(category);
    }
    var when = contribution.published() == null ? contribution.created() : contribution.published();
    parts.add(dates.brief(Dates.day(when)));
    return String.join(" · ", parts);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
  }

  void focus() {
    link.focus();
  }

  ContributionId id() {
    return id;
  }

  String code() {
    return code;
  }

  void setMarked(boolean marked) {
    if (marked) {
      getElement().setAttribute("aria-current", "true");
    } else {
      getElement().removeAttribute("aria-current");
    }
  }
}
