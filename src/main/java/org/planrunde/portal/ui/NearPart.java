package org.planrunde.portal.ui;

import com.vaadin.flow.component.geolocation.Geolocation;
import com.vaadin.flow.component.geolocation.GeolocationErrorCode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipality;
import org.planrunde.plan.gazetteer.Gazetteer;
import org.planrunde.ui.ActionButton;

/**
 * Asks near what the procedures are wanted: the own position, which the browser gives only if the
 * person allows it and which stays in this page, or a named place.
 */
final class NearPart extends Div {
  /** About a hundred metres: nobody needs to know the house. */
  private static final double ROUND = 1_000;

  private final Gazetteer names;
  private final List<Municipality> towns;
  private final BiConsumer<String, @Nullable Point> chosen;
  private final Div hits = Parts.div("street-hits");
  private final Span words = new Span();
  private final ActionButton own;
  private final ActionButton forget;

  /** {@code chosen} gets the place's name, empty for the own position, and null to forget it. */
  NearPart(Gazetteer names, List<Municipality> towns, BiConsumer<String, @Nullable Point> chosen) {
    this.names = names;
    this.towns = towns;
    this.chosen = chosen;
    addClassName("near");
    own = ActionButton.text(getTranslation("portal.near.own")).icon("locate").onClick(this::ask);
    forget =
        ActionButton.text(getTranslation("portal.near.forget"))
            .icon("x")
            .onClick(() -> chosen.accept("", null));
    words.getElement().setAttribute("role", "status");
    words.addClassNames("sm", "near-words");
    add(hits, Parts.div("near-line", own, words, forget));
    show("", false);
  }

  /** Says near what the list is sorted. */
  void show(String place, boolean any) {
    own.setVisible(!any);
    forget.setVisible(any);
    hits.removeAll();
    words.setText(
        !any
            ? ""
            : place.isEmpty()
                ? getTranslation("portal.near.you")
                : getTranslation("portal.near.place", place));
  }

  /** Offers places whose name fits what is searched for. */
  void offer(String searched) {
    hits.removeAll();
    if (searched.length() < 3) {
      return;
    }
    for (var town : towns) {
      for (var found : names.search(town.id(), searched).stream().limit(3).toList()) {
        var name = found.name();
        var label =
            getTranslation(
                "portal.near.offer", towns.size() > 1 ? name + ", " + town.shortName() : name);
        hits.add(
            ActionButton.text(label)
                .icon("map-pin")
                .onClick(() -> chosen.accept(name, found.at())));
      }
    }
  }

  /** Where the named place is, in the first town that has it. */
  @Nullable Point locate(String name) {
    return towns.stream()
        .flatMap(t -> names.locate(t.id(), name).stream())
        .findFirst()
        .orElse(null);
  }

  private void ask() {
    words.setText(getTranslation("portal.near.asking"));
    Geolocation.getPosition(
        position -> arrived(position.coords().longitude(), position.coords().latitude()),
        error ->
            words.setText(
                getTranslation(
                    error.errorCode() == GeolocationErrorCode.PERMISSION_DENIED
                        ? "portal.near.denied"
                        : "portal.near.failed")));
  }

  /** Takes the position, rounded to about a hundred metres. */
  void arrived(double longitude, double latitude) {
    if (Wgs84.isValid(longitude, latitude)) {
      chosen.accept(
          "",
          Wgs84.point(Math.round(longitude * ROUND) / ROUND, Math.round(latitude * ROUND) / ROUND));
    } else {
      words.setText(getTranslation("portal.near.failed"));
    }
  }
}
