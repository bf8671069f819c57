package org.planrunde.workshop;

/** How a round weighs. */
public enum Method {
  /** Each seat spreads a budget of dots. */
  DOTS,
  /** Each seat agrees, disagrees or passes. */
  STANCE
}
