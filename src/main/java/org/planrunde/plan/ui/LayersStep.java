package org.planrunde.plan.ui;

import org.planrunde.procedure.spi.SetupStep;
import org.springframework.stereotype.Component;

/** Enters the layers into the steps of the set-up. */
@Component
class LayersStep implements SetupStep {
  /** Between the categories and the moderation. */
  static final int POSITION = 50;

  @Override
  public String labelKey() {
    return "plan.layers";
  }

  @Override
  public String route(String slug) {
    return "verwaltung/" + slug + "/ebenen";
  }

  @Override
  public int position() {
    return POSITION;
  }
}
