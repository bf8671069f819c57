package org.planrunde.procedure.ui;

import java.util.Arrays;
import java.util.Optional;
import org.planrunde.procedure.spi.SetupStep;

/** The procedure's own steps of the set-up, in order. */
enum Step implements SetupStep {
  BASICS("grunddaten", 10),
  AREA("gebiet", 20),
  PHASES("phasen", 30),
  CATEGORIES("kategorien", 40),
  DATES("termine", 42),
  DOCUMENTS("unterlagen", 44),
  OUTCOME("ergebnis", 46),
  MODERATION("moderation", 60),
  CHECK("pruefen", 70);

  private final String path;
  private final int position;

  Step(String path, int position) {
    this.path = path;
    this.position = position;
  }

  @Override
  public int position() {
    return position;
  }

  @Override
  public String labelKey() {
    return "procedure.step." + name();
  }

  @Override
  public String route(String slug) {
    return SetupView.PATH + "/" + slug + "/" + path;
  }

  static Optional<Step> of(String path) {
    return Arrays.stream(values()).filter(s -> s.path.equals(path)).findFirst();
  }
}
