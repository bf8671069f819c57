package org.planrunde.citymodel.ui;

import org.planrunde.procedure.spi.SetupStep;
import org.springframework.stereotype.Component;

/** Enters the city models into the steps of the set-up. */
@Component
class ModelsStep implements SetupStep {
  /** After the layers, before the moderation. */
  static final int POSITION = 55;

  @Override
  public String labelKey() {
    return "citymodel.models";
  }

  @Override
  public String route(String slug) {
    return "verwaltung/" + slug + "/stadtmodell";
  }

  @Override
  public int position() {
    return POSITION;
  }
}
