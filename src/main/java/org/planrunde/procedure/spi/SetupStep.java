package org.planrunde.procedure.spi;

/** A step of setting up a procedure that another room serves on a screen of its own. */
public interface SetupStep {
  /** Key of the step's name in the translations. */
  String labelKey();

  /** Path of the screen for the procedure with this slug, without a slash before it. */
  String route(String slug);

  /** Where the step stands; the procedure's own steps are 10, 20, 30 and so on. */
  int position();
}
