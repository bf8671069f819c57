package org.planrunde.plan;

/**
 * A colour that features may have: by name, so that each theme has its own shade with enough
 * contrast on the map. The second group stands for the classes of the German plan-drawing ordinance
 * (PlanZV, annex).
 */
public enum Paint {
  ACCENT,
  BLUE,
  TEAL,
  GREEN,
  AMBER,
  RUST,
  MAGENTA,
  GREY,
  WOHNEN,
  GEMISCHT,
  GEWERBE,
  SONDERGEBIET,
  GEMEINBEDARF,
  VERKEHR,
  VERSORGUNG,
  GRUEN,
  WASSER,
  WALD,
  LANDWIRTSCHAFT
}
