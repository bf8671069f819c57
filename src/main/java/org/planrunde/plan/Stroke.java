package org.planrunde.plan;

/** How the outline of a feature is drawn, so that colour is never all that tells two apart. */
public enum Stroke {
  SOLID,
  DASHED,
  DOTTED,
  NONE
}
