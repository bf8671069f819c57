package org.planrunde.portal.ui;

import java.util.Optional;
import org.locationtech.jts.geom.Point;
import org.planrunde.contribution.Contribution;
import org.planrunde.geo.PlaceParts;
import org.planrunde.ui.MapPin;

/** Makes the pin that is pushed to open maps; the same as the feed would give. */
final class PinOf {
  private PinOf() {}

  /** Empty if the contribution has no place. */
  static Optional<MapPin> of(Contribution contribution) {
    var place = contribution.place();
    if (place == null) {
      return Optional.empty();
    }
    var category = contribution.category();
    return PlaceParts.pin(place)
        .map(at ->
            new MapPin(
                contribution.id().toString(),
                contribution.code(),
                contribution.title(),
                category == null ? "" : category,
                false,
                at,
                place instanceof Point ? null : place));
  }
}
