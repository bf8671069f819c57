package org.planrunde.kiosk.web;

import java.time.ZoneId;
import java.util.Optional;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.Order;
import org.planrunde.plan.gazetteer.Gazetteer;
import org.planrunde.procedure.Procedure;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * What devices have at hand of a procedure without network: what others have said, the newest
 * first, and names of streets and addresses inside its area. Longitude comes before latitude, WGS
 * 84.
 */
@Component
class Shelf {
  static final int MOST_SAID = 300;
  static final int LONGEST = 600;
  static final int MOST_PLACES = 4_000;

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Contributions contributions;
  private final Gazetteer gazetteer;

  Shelf(Contributions contributions, Gazetteer gazetteer) {
    this.contributions = contributions;
    this.gazetteer = gazetteer;
  }

  /** As JSON: {@code total}, {@code said} and {@code places}. */
  byte[] of(Procedure procedure) {
    var all = JSON.createObjectNode();
    all.put("total", contributions.countPublic(procedure.id(), Filter.ALL));
    var said = all.putArray("said");
    contributions
        .listPublic(procedure.id(), Filter.ALL, Order.NEWEST, 0, MOST_SAID)
        .forEach(it -> say(said, it));
    var places = all.putArray("places");
    for (var place : gazetteer.list(procedure, MOST_PLACES)) {
      places
          .addArray()
          .add(place.name())
          .add(degrees(place.at().getX()))
          .add(degrees(place.at().getY()));
    }
    return JSON.writeValueAsBytes(all);
  }

  private static void say(ArrayNode said, Contribution it) {
    var published = Optional.ofNullable(it.published()).orElse(it.created());
    var node =
        said.addObject()
            .put("code", it.code())
            .put("language", Optional.ofNullable(it.language()).orElse("de"))
            .put("category", Optional.ofNullable(it.category()).orElse(""))
            .put("title", it.title())
            .put("text", shortened(it.text()))
            .put("words", Optional.ofNullable(it.placeWords()).orElse(""))
            .put("day", published.atZone(ZONE).toLocalDate().toString());
    var place = it.place();
    if (place != null) {
      var at = place.getInteriorPoint();
      node.putArray("at").add(degrees(at.getX())).add(degrees(at.getY()));
    }
  }

  /** To a tenth of a metre or so. */
  private static double degrees(double value) {
    return Math.rint(value * 1e6) / 1e6;
  }

  /** Never between the halves of a sign. */
  static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
  }
}
