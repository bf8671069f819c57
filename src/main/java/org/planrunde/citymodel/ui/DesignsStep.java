package org.planrunde.citymodel.ui;

import org.planrunde.procedure.spi.SetupStep;
import org.springframework.stereotype.Component;

/** Enters the designs into the steps of the set-up. */
@Component
class DesignsStep implements SetupStep {
  /** After the city models. */
  static final int POSITION = 56;

  @Override
  public String labelKey() {
    return "citymodel.designs";
  }

  @Override
  public String route(String slug) {
    return "verwaltung/" + slug + "/entwuerfe";
  }

  @Override
  public int position() {
    return POSITION;
  }
}
