package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.contribution.Contribution;
import org.planrunde.geo.PlaceParts;

/** Where a contribution belongs, in words: the author's own, each place, and who found it. */
final class PlaceLines extends Div {
  PlaceLines(Contribution said, PlaceWords words) {
    var place = said.place();
    var own = said.placeWords();
    var told = own != null && !own.isEmpty();
    var places = place == null ? List.<Geometry>of() : PlaceParts.of(place);
    if (places.size() > 1) {
      if (own != null && told) {
        add(line(own, ""));
      }
      add(list(places, words));
      return;
    }
    var field = place == null ? "" : field(place, words);
    if (own != null && told) {
      add(line(own, field));
    } else {
      add(line(place == null ? getTranslation("portal.place.none") : name(place, words), field));
    }
    if (said.placedAt() != null) {
      add(Parts.div("meta", Parts.with("check", getTranslation("portal.place.by-staff"))));
    }
  }

  private UnorderedList list(List<Geometry> places, PlaceWords words) {
    var list = new UnorderedList();
    list.addClassName("place-lines");
    list.getElement()
        .setAttribute("aria-label", getTranslation("portal.places.count", places.size()));
    places.forEach(place -> list.add(new ListItem(line(name(place, words), field(place, words)))));
    return list;
  }

  private String name(Geometry place, PlaceWords words) {
    return words.brief(place).orElseGet(() -> getTranslation("portal.place.on-map"));
  }

  private String field(Geometry place, PlaceWords words) {
    return words.field(place).map(f -> getTranslation("portal.place.field", f)).orElse("");
  }

  private static Div line(String name, String field) {
    var line = Parts.div("meta", Parts.with("map-pin", name));
    if (!field.isEmpty()) {
      line.add(Parts.span("", field));
    }
    return line;
  }
}
