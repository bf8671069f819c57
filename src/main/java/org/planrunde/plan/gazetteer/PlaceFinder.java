package org.planrunde.plan.gazetteer;

import org.springframework.stereotype.Component;

/** The own names first, and who may be asked where they end. */
@Component
public record PlaceFinder(Gazetteer names, OutsideGeocoder outside) {}
