package org.planrunde.dialogue.ui;

import org.planrunde.procedure.spi.SetupStep;
import org.springframework.stereotype.Component;

/** Enters the votes into the steps of the set-up. */
@Component
class VotingStep implements SetupStep {
  /** Between the moderation and the check. */
  static final int POSITION = 65;

  @Override
  public String labelKey() {
    return "dialogue.step";
  }

  @Override
  public String route(String slug) {
    return "verwaltung/" + slug + "/abstimmung";
  }

  @Override
  public int position() {
    return POSITION;
  }
}
